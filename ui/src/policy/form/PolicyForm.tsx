/** The policy as a form. What it does not change is named, and leads to its place in the text. */
import type { PolicyDocument } from '@rungs/core';
import type { FaultPath, LocatedFault } from '@rungs/shared-types';
import { useState, type ReactNode } from 'react';
import { policyWords } from '../../messages/policy';
import { ChangeButton, FaultsHere, InText, ListField, SelectField, TextField } from './fields';
import { LevelLadder, numberOr } from './LevelLadder';

const words = policyWords.form;

export function PolicyForm({ document }: { document: PolicyDocument }) {
  return (
    <>
      <Scope document={document} />
      {document.paths.map((path, i) => (
        <PathForm key={path.id} document={document} path={path} at={['paths', i]} />
      ))}
      <Triggers document={document} />
      <Targets document={document} />
      <People document={document} />
      <Groups document={document} />
      <Calendars document={document} />
      <Others document={document} />
    </>
  );
}

function Scope({ document }: { document: PolicyDocument }) {
  const { priorities, services, categories, supportGroups } = document.appliesTo;
  return (
    <div className="r-form-grid">
      <TextField label={words.name} path={['name']} value={document.name} isNeeded />
      <TextField
        label={words.priorities}
        path={['appliesTo', 'priorities']}
        value={(priorities ?? []).join(', ')}
        hint={words.every}
        written={(typed) => typed.split(',').map((number) => numberOr(number.trim()))}
      />
      <ListField label={words.services} path={['appliesTo', 'services']} value={services} hint={words.every} />
      <ListField label={words.categories} path={['appliesTo', 'categories']} value={categories} />
      <ListField label={words.supportGroups} path={['appliesTo', 'supportGroups']} value={supportGroups} />
    </div>
  );
}

interface PathFormProps {
  readonly document: PolicyDocument;
  readonly path: PolicyDocument['paths'][number];
  readonly at: FaultPath;
}

function PathForm({ document, path, at }: PathFormProps) {
  const kinds = Object.entries(words.kinds);
  return (
    <section className="r-form-section" aria-label={path.name}>
      <h3>{path.name}</h3>
      {path.mandatory ? <p className="r-small r-subtle">{words.mandatory}</p> : null}
      <div className="r-form-grid">
        <TextField label={words.name} path={[...at, 'name']} value={path.name} isNeeded />
        <SelectField label={words.kind} path={[...at, 'kind']} value={path.kind} choices={kinds} />
        <TextField
          label={words.reminders}
          path={[...at, 'afterLastLevel', 'reminders']}
          value={String(path.afterLastLevel.reminders)}
          written={numberOr}
          isNeeded
        />
        <TextField
          label={words.thenEvery}
          path={[...at, 'afterLastLevel', 'thenEvery']}
          value={path.afterLastLevel.thenEvery}
          isNeeded
        />
      </div>
      <p className="r-label">{words.levels}</p>
      <LevelLadder document={document} path={path} at={at} />
    </section>
  );
}

interface ListProps<Entry> {
  readonly title: string;
  readonly what: (entry: Entry) => string;
  readonly list: string;
  readonly entries: readonly Entry[];
  readonly fresh?: { readonly value: object; readonly name: string };
  readonly children: (entry: Entry, at: FaultPath) => ReactNode;
}

/**
 * Entries of the document, each in a row of fields, with its way into the text and out of the document.
 * Closed, it holds no fields: a policy may name thousands of people.
 */
function EntryList<Entry>({ title, what, list, entries, fresh, children }: ListProps<Entry>) {
  const [faults, setFaults] = useState<readonly LocatedFault[]>([]);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="r-form-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3> <span className="r-subtle">{entries.length}</span>
      </summary>
      <ul className="r-form-entries">
        {(isOpen ? entries : []).map((entry, i) => (
          <li key={i} className="r-form-row">
            {children(entry, [list, i])}
            <InText path={[list, i]} what={what(entry)} />
            <ChangeButton
              edit={{ does: 'remove', path: [list, i] }}
              icon="close"
              label={words.remove(what(entry))}
              onFaults={setFaults}
            />
          </li>
        ))}
      </ul>
      <FaultsHere faults={faults} />
      {fresh ? (
        <ChangeButton
          edit={{ does: 'insert', path: [list], at: entries.length, value: fresh.value }}
          icon="add"
          label={words.add(fresh.name)}
          onFaults={setFaults}
        >
          {words.add(fresh.name)}
        </ChangeButton>
      ) : null}
    </details>
  );
}

function Triggers({ document }: { document: PolicyDocument }) {
  const fresh = { id: freeId('not-taken', document.triggers), kind: 'notTaken', after: '15m' };
  return (
    <EntryList
      title={words.triggers}
      what={({ id }) => id}
      list="triggers"
      entries={document.triggers}
      fresh={{ value: fresh, name: words.triggerKinds.notTaken }}
    >
      {(trigger, at) => (
        <>
          <span className="r-form-what">
            {words.triggerKinds[trigger.kind]} <code className="r-subtle">{trigger.id}</code>
          </span>
          {'after' in trigger ? (
            <TextField isQuiet label={`${words.after}, ${trigger.id}`} path={[...at, 'after']} value={trigger.after} />
          ) : null}
          {trigger.kind === 'targetConsumed' ? (
            <TextField
              isQuiet
              label={`${words.share}, ${trigger.id}`}
              path={[...at, 'share']}
              value={String(Math.round(trigger.share * 10_000) / 100)}
              written={(typed) => {
                const share = numberOr(typed.replace('%', '').trim());
                return typeof share === 'number' ? share / 100 : share;
              }}
              isNeeded
            />
          ) : null}
        </>
      )}
    </EntryList>
  );
}

function Targets({ document }: { document: PolicyDocument }) {
  const calendars = calendarChoices(document);
  const unused = [1, 2, 3, 4, 5].find((priority) => !document.targets.some((target) => target.priority === priority));
  return (
    <EntryList
      title={words.targets}
      what={({ priority }) => words.priorityNumber(priority)}
      list="targets"
      entries={document.targets}
      {...(unused === undefined
        ? {}
        : { fresh: { value: { priority: unused, resolveWithin: '8h' }, name: words.priorityNumber(unused) } })}
    >
      {({ priority, resolveWithin, calendar }, at) => (
        <>
          <span className="r-form-what">{words.priorityNumber(priority)}</span>
          <TextField
            isQuiet
            label={`${words.resolveWithin}, ${words.priorityNumber(priority)}`}
            path={[...at, 'resolveWithin']}
            value={resolveWithin}
            isNeeded
          />
          <SelectField
            isQuiet
            label={`${words.hours}, ${words.priorityNumber(priority)}`}
            path={[...at, 'calendar']}
            value={calendar}
            choices={calendars}
            none={words.aroundTheClock}
          />
        </>
      )}
    </EntryList>
  );
}

function People({ document }: { document: PolicyDocument }) {
  const fresh = { id: freeId('person', document.people), name: words.newPerson, accounts: {} };
  return (
    <EntryList
      title={words.people}
      what={({ name }) => name}
      list="people"
      entries={document.people}
      fresh={{ value: fresh, name: words.newPerson }}
    >
      {({ id, name, accounts }, at) => (
        <>
          <code className="r-form-what">{id}</code>
          <TextField label={words.name} path={[...at, 'name']} value={name} isNeeded />
          <TextField label={words.jira} path={[...at, 'accounts', 'jira']} value={accounts.jira} />
          <TextField label={words.servicenow} path={[...at, 'accounts', 'servicenow']} value={accounts.servicenow} />
        </>
      )}
    </EntryList>
  );
}

function Groups({ document }: { document: PolicyDocument }) {
  const onCall = [...(document.schedules ?? []), ...document.rotations].map(({ id }) => [id, id] as const);
  const firstPerson = document.people[0]?.id;
  const members = firstPerson === undefined ? [] : [firstPerson];
  const fresh = { id: freeId('group', document.groups), name: words.newGroup, members };
  return (
    <EntryList
      title={words.groups}
      what={({ name }) => name}
      list="groups"
      entries={document.groups}
      fresh={{ value: fresh, name: words.newGroup }}
    >
      {(group, at) => (
        <>
          <code className="r-form-what">{group.id}</code>
          <TextField label={words.name} path={[...at, 'name']} value={group.name} isNeeded />
          <ListField label={words.members} path={[...at, 'members']} value={group.members} isNeeded />
          <SelectField
            label={words.onCall}
            path={[...at, 'onCall']}
            value={group.onCall}
            choices={onCall}
            none={words.everybody}
          />
        </>
      )}
    </EntryList>
  );
}

function Calendars({ document }: { document: PolicyDocument }) {
  return (
    <EntryList title={words.calendars} what={({ id, name = id }) => name} list="calendars" entries={document.calendars}>
      {({ id, name, zone, week }, at) => (
        <>
          <code className="r-form-what">{id}</code>
          <TextField label={words.name} path={[...at, 'name']} value={name} />
          <TextField label={words.zone} path={[...at, 'zone']} value={zone} isNeeded />
          <span className="r-small r-subtle">{hoursInWords(week)}</span>
        </>
      )}
    </EntryList>
  );
}

/** `mon 08:00-18:00 · sat closed` */
function hoursInWords(week: PolicyDocument['calendars'][number]['week']): string {
  return Object.entries(week)
    .filter(([, openings]) => openings.length > 0)
    .map(([day, openings]) => `${day} ${openings.join(', ')}`)
    .join(' · ');
}

function Others({ document }: { document: PolicyDocument }) {
  const written = Object.entries(words.other).filter(([part]) => part in document);
  return (
    <section className="r-form-section" aria-label={words.others}>
      <h3>{words.others}</h3>
      <p className="r-small r-subtle">{words.othersText}</p>
      <ul className="r-form-entries">
        {written.map(([part, name]) => (
          <li key={part} className="r-form-row">
            <span className="r-form-what">
              {words.otherCount(name, sizeOf(document[part as keyof PolicyDocument]))}
            </span>
            <InText path={[part]} what={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeOf(part: unknown): number | undefined {
  return Array.isArray(part) ? part.length : undefined;
}

function calendarChoices({ calendars }: PolicyDocument): (readonly [string, string])[] {
  return calendars.map(({ id, name = id }) => [id, name] as const);
}

function freeId(wanted: string, entries: readonly { readonly id: string }[]): string {
  const ids = new Set(entries.map(({ id }) => id));
  let free = wanted;
  for (let number = 2; ids.has(free); number += 1) free = `${wanted}-${number}`;
  return free;
}
