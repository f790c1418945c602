/** The levels of a path as rungs, the first at the bottom: who is told, how long they have, who comes next. */
import type { PolicyDocument } from '@rungs/core';
import type { FaultPath, LocatedFault } from '@rungs/shared-types';
import { useState } from 'react';
import { policyWords } from '../../messages/policy';
import { Icon } from '../../parts/Icon';
import { PushButton } from '../../parts/PushButton';
import { ChangeButton, FaultsHere, SelectField, TextField } from './fields';
import { useEditing } from './editing';

const words = policyWords.form;

type Path = PolicyDocument['paths'][number];
type Level = Path['levels'][number];

interface LadderProps {
  readonly document: PolicyDocument;
  readonly path: Path;
  readonly at: FaultPath;
}

export function LevelLadder({ document, path, at }: LadderProps) {
  const [faults, setFaults] = useState<readonly LocatedFault[]>([]);
  const [open, setOpen] = useState<number>();
  const count = path.levels.length;
  const next = { name: freeName(path), group: path.levels[count - 1]?.group, acknowledgeWithin: '30m' };
  return (
    <>
      <div className="r-form-row">
        <ChangeButton
          edit={{ does: 'insert', path: [...at, 'levels'], at: count, value: next }}
          icon="add"
          label={words.add(words.level(count + 1))}
          onFaults={setFaults}
          onDone={() => setOpen(count)}
        >
          {words.add(words.level(count + 1))}
        </ChangeButton>
      </div>
      <FaultsHere faults={faults} />
      <ol className="r-ladder" reversed>
        {path.levels
          .map((level, i) => (
            <Rung
              key={i}
              {...{ document, path, level, number: i + 1 }}
              at={[...at, 'levels', i]}
              isOpen={open === i}
              onOpen={(isOpen) => setOpen(isOpen ? i : undefined)}
              onFaults={setFaults}
            />
          ))
          .reverse()}
      </ol>
    </>
  );
}

function freeName({ levels }: Path): string {
  const names = new Set(levels.map(({ name }) => name));
  let number = levels.length + 1;
  while (names.has(words.newLevel(number))) number += 1;
  return words.newLevel(number);
}

interface RungProps extends LadderProps {
  readonly level: Level;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onFaults: (faults: readonly LocatedFault[]) => void;
}

function Rung(props: RungProps) {
  const { level, number, isOpen, onOpen, at, path, onFaults } = props;
  const what = `${words.level(number)}, ${level.name}`;
  const list = at.slice(0, -1);
  const move = (to: number) => ({ does: 'move', path: list, from: number - 1, to }) as const;
  return (
    <li className="r-level">
      <span className="r-level-mark">{words.levelShort(number)}</span>
      <div className="r-level-box">
        <div className="r-form-row">
          <h4>{level.name}</h4>
          <span className="r-push r-form-buttons">
            {number < path.levels.length ? (
              <ChangeButton edit={move(number)} icon="up" label={words.up(what)} onFaults={onFaults} />
            ) : null}
            {number > 1 ? (
              <ChangeButton edit={move(number - 2)} icon="down" label={words.down(what)} onFaults={onFaults} />
            ) : null}
            <PushButton
              look="quiet"
              small
              icon
              expanded={isOpen}
              label={isOpen ? words.done(what) : words.edit(what)}
              onPress={() => onOpen(!isOpen)}
            >
              <Icon name="change" small />
            </PushButton>
            {path.levels.length > 1 ? (
              <ChangeButton
                edit={{ does: 'remove', path: at }}
                icon="close"
                label={words.remove(what)}
                onFaults={onFaults}
              />
            ) : null}
          </span>
        </div>
        {isOpen ? <LevelFields {...props} /> : <LevelFacts {...props} />}
        <AlsoWritten level={level} at={at} what={what} />
      </div>
    </li>
  );
}

function LevelFacts({ document, level, number, path }: RungProps) {
  const calendar = document.calendars.find(({ id }) => id === level.calendar);
  return (
    <dl className="r-level-facts">
      <dt>{words.told}</dt>
      <dd>{groupName(document, level.group)}</dd>
      <dt>{words.acknowledgeWithin}</dt>
      <dd>{[level.acknowledgeWithin, ...(calendar ? [calendar.name ?? calendar.id] : [])].join(', ')}</dd>
      <dt>{words.resolveWithin}</dt>
      <dd>{level.resolveWithin ?? words.noLimit}</dd>
      <dt>{words.ifNobody}</dt>
      <dd>{ifNobody(document, path, level, number)}</dd>
    </dl>
  );
}

function ifNobody(document: PolicyDocument, path: Path, level: Level, number: number): string {
  const { reminders, thenEvery } = path.afterLastLevel;
  const isLast = number === path.levels.length;
  return [
    ...(level.backups ?? []).map(({ after, group }) => words.thenBackup(after, groupName(document, group))),
    ...(level.wholeGroupAfter === undefined ? [] : [words.thenGroup(level.wholeGroupAfter)]),
    isLast ? words.lastLevel(reminders, thenEvery) : words.thenLevel(number + 1),
  ].join('; ');
}

function groupName({ groups }: PolicyDocument, id: string): string {
  return groups.find((group) => group.id === id)?.name ?? id;
}

function LevelFields({ document, level, at }: RungProps) {
  const groups = document.groups.map(({ id, name }) => [id, name] as const);
  const calendars = document.calendars.map(({ id, name = id }) => [id, name] as const);
  return (
    <div className="r-form-grid">
      <TextField label={words.name} path={[...at, 'name']} value={level.name} isNeeded />
      <SelectField label={words.group} path={[...at, 'group']} value={level.group} choices={groups} />
      <TextField
        label={words.acknowledgeWithin}
        path={[...at, 'acknowledgeWithin']}
        value={level.acknowledgeWithin}
        hint={words.durationHint}
        isNeeded
      />
      <TextField label={words.resolveWithin} path={[...at, 'resolveWithin']} value={level.resolveWithin} />
      <SelectField
        label={words.hours}
        path={[...at, 'calendar']}
        value={level.calendar}
        choices={calendars}
        none={words.aroundTheClock}
      />
      <TextField label={words.wholeGroupAfter} path={[...at, 'wholeGroupAfter']} value={level.wholeGroupAfter} />
      <TextField
        label={words.acknowledgements}
        path={[...at, 'acknowledgements']}
        value={level.acknowledgements === undefined ? '' : String(level.acknowledgements)}
        written={numberOr}
      />
      <Backups backups={level.backups ?? []} at={[...at, 'backups']} groups={groups} />
    </div>
  );
}

/** What is no number stays as it was typed, and is refused in words. */
export function numberOr(typed: string): unknown {
  return Number.isNaN(Number(typed)) ? typed : Number(typed);
}

interface BackupsProps {
  readonly backups: readonly { readonly after: string; readonly group: string }[];
  readonly at: FaultPath;
  readonly groups: readonly (readonly [string, string])[];
}

function Backups({ backups, at, groups }: BackupsProps) {
  const [faults, setFaults] = useState<readonly LocatedFault[]>([]);
  const fresh = { after: '5m', group: groups[0]?.[0] };
  return (
    <div className="r-form-wide">
      <p className="r-label">{words.backups}</p>
      {backups.map(({ after, group }, i) => (
        <div key={i} className="r-form-row">
          <TextField
            isQuiet
            label={`${words.backupAfter}, ${words.backup(i + 1)}`}
            path={[...at, i, 'after']}
            value={after}
            isNeeded
          />
          <SelectField
            isQuiet
            label={`${words.group}, ${words.backup(i + 1)}`}
            path={[...at, i, 'group']}
            value={group}
            choices={groups}
          />
          <ChangeButton
            edit={{ does: 'remove', path: backups.length === 1 ? at : [...at, i] }}
            icon="close"
            label={words.remove(words.backup(i + 1))}
            onFaults={setFaults}
          />
        </div>
      ))}
      <ChangeButton
        edit={
          backups.length === 0
            ? { does: 'set', path: at, value: [fresh] }
            : { does: 'insert', path: at, at: backups.length, value: fresh }
        }
        icon="add"
        label={words.add(words.backup(backups.length + 1))}
        onFaults={setFaults}
      >
        {words.add(words.backup(backups.length + 1))}
      </ChangeButton>
      <FaultsHere faults={faults} />
    </div>
  );
}

const SHOWN: readonly string[] = [
  'name',
  'group',
  'acknowledgeWithin',
  'resolveWithin',
  'calendar',
  'wholeGroupAfter',
  'acknowledgements',
  'backups',
];

function AlsoWritten({ level, at, what }: { level: Level; at: FaultPath; what: string }) {
  const { goTo } = useEditing();
  const others = Object.keys(level).filter((key) => !SHOWN.includes(key));
  if (others.length === 0) return null;
  return (
    <p className="r-small r-subtle r-also">
      {words.alsoHere}
      {others.map((key) => (
        <PushButton
          key={key}
          look="quiet"
          small
          label={words.inTextOf(`${key}, ${what}`)}
          onPress={() => goTo([...at, key])}
        >
          <code>{key}</code>
        </PushButton>
      ))}
    </p>
  );
}
