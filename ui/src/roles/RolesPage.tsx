/** Who has which role, by group, by name or by what the policy says of them (GOV-4). */
import { useCallback, useEffect, useState } from 'react';
import type { Role } from '@rungs/core';
import type { RoleGrantView, RolesView } from '@rungs/shared-types';
import { rolesWords as words } from '../messages/roles';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { AddSheet } from './AddSheet';
import { Matrix, roleOrder } from './Matrix';
import type { RolesPort } from './rolesPort';

/** What may be given to everybody; the others name groups or people. */
const forEverybody: readonly Role[] = ['viewer', 'responder', 'manager'];

export function RolesPage({ port }: { port: RolesPort }) {
  const [saved, setSaved] = useState<RolesView>();
  const [failure, setFailure] = useState<string>();
  const load = useCallback(() => {
    port
      .load()
      .then((view) => {
        setFailure(undefined);
        setSaved(view);
      })
      .catch((error: unknown) => setFailure(wordsOf(error)));
  }, [port]);
  useEffect(load, [load]);
  return (
    <main className="r-page" aria-label={words.title} aria-busy={!saved && failure === undefined}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="r-subtle">{words.intro}</p>
        </div>
      </header>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={load} />}
      {saved ? <Editor key={saved.version} saved={saved} port={port} onSaved={setSaved} /> : null}
      {saved ? <Matrix /> : null}
    </main>
  );
}

interface EditorProps {
  readonly saved: RolesView;
  readonly port: RolesPort;
  readonly onSaved: (view: RolesView) => void;
}

function Editor({ saved, port, onSaved }: EditorProps) {
  const [roles, setRoles] = useState(saved.roles);
  const [isSaving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const isChanged = JSON.stringify(roles) !== JSON.stringify(saved.roles);
  const change = (role: Role, grant: RoleGrantView) => setRoles((before) => ({ ...before, [role]: grant }));
  const save = () => {
    if (isSaving || !isChanged) return;
    setSaving(true);
    setTrouble(undefined);
    port
      .save({ roles, version: saved.version })
      .then(onSaved)
      .catch((error: unknown) => setTrouble(wordsOf(error)))
      .finally(() => setSaving(false));
  };
  return (
    <section className="r-card r-spaced">
      <p className="r-small r-subtle">{saved.version === 0 ? words.defaults : words.version(saved.version)}</p>
      <ul className="r-roles">
        {roleOrder.map((role) => (
          <RoleRow key={role} role={role} grant={roles[role]} port={port} onChange={(grant) => change(role, grant)} />
        ))}
      </ul>
      <div className="r-actions">
        <PushButton look="primary" refused={isSaving || !isChanged} onPress={save}>
          {isSaving ? words.saving : words.save}
        </PushButton>
        <span role="status" className="r-small r-subtle r-standing">
          {isChanged ? words.changed : saved.version > 0 ? words.saved : ''}
        </span>
      </div>
      {trouble === undefined ? null : (
        <div role="alert">
          <Notice tone="danger" icon="error" title={words.notSaved}>
            <p>{trouble}</p>
          </Notice>
        </div>
      )}
    </section>
  );
}

interface RoleRowProps {
  readonly role: Role;
  readonly grant: RoleGrantView;
  readonly port: RolesPort;
  readonly onChange: (grant: RoleGrantView) => void;
}

type Flag = 'everyone' | 'policyPeople' | 'policyAuthorities' | 'byProject';

function RoleRow({ role, grant, port, onChange }: RoleRowProps) {
  const [isAdding, setAdding] = useState(false);
  const name = words.names[role];
  const { groups, people } = grant;
  return (
    <li>
      <h2>{name}</h2>
      <p className="r-small r-subtle">{words.means[role]}</p>
      {role === 'admin' ? <p className="r-small">{words.jiraAdmins}</p> : null}
      <fieldset>
        <legend className="r-hidden">{name}</legend>
        {flagsOf(role).map(({ flag, label }) => (
          <label key={flag} className="r-check">
            <input
              type="checkbox"
              checked={grant[flag] === true}
              onChange={({ target }) => onChange(withFlag(grant, flag, target.checked))}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <ul className="r-names">
        {groups.map((group) => (
          <Named
            key={group.id}
            text={words.group(group.name)}
            label={words.remove(words.group(group.name), name)}
            onRemove={() => onChange({ ...grant, groups: groups.filter(({ id }) => id !== group.id) })}
          />
        ))}
        {people.map((person) => (
          <Named
            key={person.accountId}
            text={person.name}
            label={words.remove(person.name, name)}
            onRemove={() =>
              onChange({ ...grant, people: people.filter(({ accountId }) => accountId !== person.accountId) })
            }
          />
        ))}
        {isEmpty(grant) ? <li className="r-subtle">{words.nobody}</li> : null}
      </ul>
      <PushButton small hasDialog onPress={() => setAdding(true)}>
        {words.addTo(name)}
      </PushButton>
      {isAdding ? (
        <AddSheet
          title={words.add.title(name)}
          grant={grant}
          port={port}
          onChange={onChange}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </li>
  );
}

function Named({ text, label, onRemove }: { text: string; label: string; onRemove: () => void }) {
  return (
    <li>
      {text}
      <PushButton look="quiet" small icon label={label} onPress={onRemove}>
        <Icon name="close" small />
      </PushButton>
    </li>
  );
}

/** What may be ticked for the role, and in which words. */
function flagsOf(role: Role): readonly { readonly flag: Flag; readonly label: string }[] {
  const { everyone, policyPeople, policyAuthorities, byProject } = words;
  return [
    ...(forEverybody.includes(role) ? [{ flag: 'everyone', label: everyone } as const] : []),
    { flag: 'policyPeople', label: policyPeople },
    { flag: 'policyAuthorities', label: policyAuthorities },
    ...(role === 'responder' || role === 'manager' ? [{ flag: 'byProject', label: byProject[role] } as const] : []),
  ];
}

function withFlag(grant: RoleGrantView, flag: Flag, isOn: boolean): RoleGrantView {
  const { [flag]: _before, ...rest } = grant;
  return isOn ? { ...rest, [flag]: true } : rest;
}

function isEmpty({ everyone, policyPeople, policyAuthorities, byProject, groups, people }: RoleGrantView): boolean {
  return !everyone && !policyPeople && !policyAuthorities && !byProject && groups.length + people.length === 0;
}
