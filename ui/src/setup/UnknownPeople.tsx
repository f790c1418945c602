/** For each person of the policy whom the instance cannot tell: who it is here, chosen from a search. */
import { useEffect, useId, useState } from 'react';
import type { FoundPerson, UnknownPerson } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { putPeople } from './putPeople';
import type { ChosenPeople } from './putPeople';
import type { ServiceNowSetUpPort } from './setUpPort';

const words = setUpWords.unknown;
const SEARCH_AFTER_MS = 300;
const SHORTEST_QUERY = 2;

interface UnknownPeopleProps {
  readonly people: readonly UnknownPerson[];
  readonly port: ServiceNowSetUpPort;
  readonly onSaved: () => void;
}

export function UnknownPeople({ people, port, onSaved }: UnknownPeopleProps) {
  const [chosen, setChosen] = useState<ChosenPeople>({});
  const [isStoring, setStoring] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const picked = people.filter(({ id }) => chosen[id]);
  const store = async () => {
    if (isStoring) return;
    if (picked.length === 0) return setTrouble(words.chooseFirst);
    setStoring(true);
    setTrouble(undefined);
    try {
      const why = await saved(port, chosen, words.reason(picked.map(({ name }) => name)));
      if (why === undefined) onSaved();
      else setTrouble(why);
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setStoring(false);
    }
  };
  return (
    <section>
      <h3>
        <Icon name="error" small /> {words.title(people.length)}
      </h3>
      <p className="r-small r-subtle">{words.hint}</p>
      {people.map((person) => (
        <PersonField
          key={person.id}
          person={person}
          port={port}
          onChoose={(found) => setChosen((before) => chosenWith(before, person.id, found))}
        />
      ))}
      <div role="alert">
        {trouble === undefined ? null : (
          <Notice tone="danger" icon="error" level={3} title={words.notSaved}>
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
      <PushButton refused={isStoring} onPress={() => void store()}>
        {isStoring ? setUpWords.busy : words.save}
      </PushButton>
    </section>
  );
}

function chosenWith(before: ChosenPeople, id: string, found: FoundPerson | undefined): ChosenPeople {
  const others = Object.fromEntries(Object.entries(before).filter(([each]) => each !== id));
  return found ? { ...others, [id]: found } : others;
}

/** Why it was not, in words. */
async function saved(port: ServiceNowSetUpPort, chosen: ChosenPeople, reason: string): Promise<string | undefined> {
  const { text: before, version } = await port.loadPolicy();
  const text = putPeople(before, chosen);
  if (text === undefined) return words.notEdited;
  const answer = await port.savePolicy({ text, reason, after: version });
  if (answer.ok) return undefined;
  return 'meanwhile' in answer ? setUpWords.policy.meanwhile : setUpWords.policy.faulty(answer.faults.length);
}

interface PersonFieldProps {
  readonly person: UnknownPerson;
  readonly port: ServiceNowSetUpPort;
  readonly onChoose: (found: FoundPerson | undefined) => void;
}

function PersonField({ person: { name, account, why }, port, onChoose }: PersonFieldProps) {
  const [query, setQuery] = useState('');
  const [value, setValue] = useState('');
  const { found, said } = useFoundPeople(port, query.trim());
  const id = useId();
  const choose = (wanted: string) => {
    setValue(wanted);
    onChoose(found.find((each) => each.account === wanted));
  };
  const search = (typed: string) => {
    setQuery(typed);
    choose('');
  };
  return (
    <fieldset className="r-setup-person">
      <legend>
        <b>{words.person(name, account)}</b> {words.why[why]}
      </legend>
      <div className="r-field-row">
        <label>
          <span className="r-label">{words.search}</span>
          <input
            type="search"
            aria-label={words.searchFor(name)}
            aria-describedby={id}
            value={query}
            onChange={({ target }) => search(target.value)}
          />
        </label>
        <label>
          <span className="r-label">{words.pick}</span>
          <select aria-label={words.pickFor(name)} value={value} onChange={({ target }) => choose(target.value)}>
            <option value="">{words.nobody}</option>
            {found.map((each) => (
              <option key={each.account} value={each.account}>
                {words.shown(each.name, each.email)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p id={id} role="status" className="r-small r-subtle">
        {said}
      </p>
    </fieldset>
  );
}

/** The answer to what was typed last; earlier ones that come late are thrown away. */
function useFoundPeople(port: ServiceNowSetUpPort, query: string) {
  const [found, setFound] = useState<readonly FoundPerson[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let isStale = false;
    setFound([]);
    setSaid(query.length < SHORTEST_QUERY ? '' : words.finding);
    if (query.length < SHORTEST_QUERY) return;
    const timer = setTimeout(() => {
      port.findPeople({ query }).then(
        (people) => {
          if (isStale) return;
          setFound(people);
          setSaid(words.found(people.length));
        },
        (error: unknown) => !isStale && setSaid(wordsOf(error)),
      );
    }, SEARCH_AFTER_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [port, query]);
  return { found, said };
}
