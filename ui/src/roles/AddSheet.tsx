/** Finds groups and people in the tool and adds them to a role. */
import { useEffect, useId, useState } from 'react';
import type { RoleGrantView } from '@rungs/shared-types';
import { Sheet } from '../dialog/Sheet';
import { rolesWords } from '../messages/roles';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import type { FoundGroup, FoundPerson, RolesPort } from './rolesPort';

const words = rolesWords.add;
const SEARCH_AFTER_MS = 300;

interface AddSheetProps {
  readonly title: string;
  readonly grant: RoleGrantView;
  readonly port: RolesPort;
  readonly onChange: (grant: RoleGrantView) => void;
  readonly onClose: () => void;
}

interface Found {
  readonly groups: readonly FoundGroup[];
  readonly people: readonly FoundPerson[];
}

export function AddSheet({ title, grant, port, onChange, onClose }: AddSheetProps) {
  const [query, setQuery] = useState('');
  const { found, said } = useSearch(port, query.trim());
  const id = useId();
  const addGroup = ({ id: group, name }: FoundGroup) => {
    if (!grant.groups.some((one) => one.id === group)) {
      onChange({ ...grant, groups: [...grant.groups, { id: group, name }] });
    }
    onClose();
  };
  const addPerson = ({ accountId, name }: FoundPerson) => {
    if (!grant.people.some((one) => one.accountId === accountId)) {
      onChange({ ...grant, people: [...grant.people, { accountId, name }] });
    }
    onClose();
  };
  return (
    <Sheet look="dialog" title={title} onClose={onClose}>
      <div className="r-fields">
        <div className="r-filters">
          <label className="r-label" htmlFor={id}>
            {words.search}
          </label>
          <input id={id} type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
          <p className="r-small r-subtle" role="status">
            {said}
          </p>
        </div>
        {found && found.groups.length > 0 ? (
          <div>
            <h3 className="r-label">{words.groups}</h3>
            {found.groups.map((group) => (
              <PushButton key={group.id} look="quiet" onPress={() => addGroup(group)}>
                {group.name}
              </PushButton>
            ))}
          </div>
        ) : null}
        {found && found.people.length > 0 ? (
          <div>
            <h3 className="r-label">{words.people}</h3>
            {found.people.map((person) => (
              <PushButton key={person.accountId} look="quiet" onPress={() => addPerson(person)}>
                {person.name}
              </PushButton>
            ))}
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}

/** The answer to what was typed last; earlier ones that come late are thrown away. */
function useSearch(port: RolesPort, query: string): { found: Found | undefined; said: string } {
  const [found, setFound] = useState<Found>();
  const [said, setSaid] = useState<string>(words.hint);
  useEffect(() => {
    let isStale = false;
    setFound(undefined);
    if (query.length < 2) {
      setSaid(words.hint);
      return;
    }
    setSaid(words.searching);
    const timer = setTimeout(() => {
      Promise.all([port.findGroups({ query }), port.findPeople({ query })])
        .then(([groups, people]) => {
          if (isStale) return;
          setFound({ groups, people });
          setSaid(groups.length + people.length === 0 ? words.none : '');
        })
        .catch((error: unknown) => !isStale && setSaid(wordsOf(error)));
    }, SEARCH_AFTER_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [port, query]);
  return { found, said };
}
