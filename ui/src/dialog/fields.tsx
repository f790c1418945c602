/** The fields of the dialogs. Native ones: they are known, light, and speak to every screen reader. */
import type { HandReason, LevelPreview, Told } from '@rungs/shared-types';
import { useId, type ReactNode } from 'react';
import { panelWords } from '../messages/panel';
import { Icon } from '../parts/Icon';
import type { End } from './ends';

const words = panelWords.dialog;

/** What describes a field: its fault, if it has one, and its hint. */
function useDescription(fault: string | undefined, hint?: ReactNode) {
  const id = useId();
  const isDescribed = fault !== undefined || hint !== undefined;
  const attributes = {
    ...(isDescribed ? { 'aria-describedby': id } : {}),
    ...(fault === undefined ? {} : { 'aria-invalid': true }),
  };
  const element = isDescribed ? (
    <div id={id} className="r-description">
      {fault === undefined ? null : (
        <p className="r-fault">
          <Icon name="error" small />
          {fault}
        </p>
      )}
      {hint === undefined ? null : <p className="r-small r-subtle">{hint}</p>}
    </div>
  ) : null;
  return [attributes, element] as const;
}

interface ChoiceProps {
  readonly name: string;
  readonly checked: boolean;
  readonly refused?: boolean;
  readonly onChoose: () => void;
  readonly label: string;
  readonly children?: ReactNode;
}

/** A refused choice can be reached and read; choosing it changes nothing. */
function Choice({ name, checked, refused = false, onChoose, label, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={refused ? 'r-choice r-choice-refused' : 'r-choice'}>
      <input
        id={id}
        type="radio"
        name={name}
        checked={checked}
        onChange={() => refused || onChoose()}
        aria-disabled={refused || undefined}
        {...(children ? { 'aria-describedby': `${id}d` } : {})}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {children ? (
          <div id={`${id}d`} className="r-small r-subtle">
            {children}
          </div>
        ) : null}
      </div>
      {refused ? <Icon name="refused" small /> : null}
    </div>
  );
}

interface LevelFieldProps {
  readonly levels: readonly LevelPreview[];
  readonly chosen: number | undefined;
  readonly fault: string | undefined;
  readonly onChoose: (level: number) => void;
}

export function LevelField({ levels, chosen, fault, onChoose }: LevelFieldProps) {
  const name = useId();
  const [described, description] = useDescription(fault);
  const next = levels[0]?.level ?? 0;
  return (
    <fieldset role="radiogroup" {...described}>
      <legend className="r-label">{words.escalateTo}</legend>
      {levels.map((level) => (
        <Choice
          key={level.level}
          name={name}
          label={words.level(level.level, level.name)}
          checked={level.level === chosen}
          refused={!level.permission.allowed}
          onChoose={() => onChoose(level.level)}
        >
          <p>{levelSentence(level, next)}</p>
          {level.tells.length > 0 ? <p>{words.now(level.tells.map((told) => told.name).join(', '))}</p> : null}
        </Choice>
      ))}
      {description}
    </fieldset>
  );
}

function levelSentence({ permission, bypass, level }: LevelPreview, next: number): string {
  if (!permission.allowed) return permission.because;
  return bypass ? `${words.skips(next, level - 1)}: ${words.withAuthority}` : words.nextInOrder;
}

interface PersonFieldProps {
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly fault: string | undefined;
  readonly onChoose: (id: string) => void;
}

export function PersonField({ candidates, chosen, fault, onChoose }: PersonFieldProps) {
  const id = useId();
  const [described, description] = useDescription(
    fault,
    candidates.length === 0 ? words.nobodyToHandTo : words.handOffHint,
  );
  return (
    <div>
      <label className="r-label" htmlFor={id}>
        {words.person}
      </label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value)} {...described}>
        <option value="">{words.choosePerson}</option>
        {candidates.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
      {description}
    </div>
  );
}

interface ReasonFieldProps {
  readonly chosen: HandReason['reason'];
  readonly onChoose: (reason: HandReason['reason']) => void;
}

const REASONS = Object.entries(words.reasons) as readonly (readonly [HandReason['reason'], string])[];

export function ReasonField({ chosen, onChoose }: ReasonFieldProps) {
  const id = useId();
  return (
    <div>
      <label className="r-label" htmlFor={id}>
        {words.reasonCode}
      </label>
      <select id={id} value={chosen} onChange={({ target }) => onChoose(target.value as HandReason['reason'])}>
        {REASONS.map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** As the server takes them. */
const WORDS_MAX = 2000;

interface WordsFieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly hint: string;
  readonly fault: string | undefined;
  readonly onChange: (words: string) => void;
}

export function WordsField({ label, required, value, hint, fault, onChange }: WordsFieldProps) {
  const id = useId();
  const [described, description] = useDescription(fault, hint);
  return (
    <div>
      <label className="r-label" htmlFor={id}>
        {required ? label : words.optional(label)}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={WORDS_MAX}
        value={value}
        aria-required={required}
        onChange={({ target }) => onChange(target.value)}
        {...described}
      />
      {description}
    </div>
  );
}

interface EndFieldProps {
  readonly choices: readonly End[];
  readonly chosen: string;
  readonly wall: string;
  readonly zoneName: string;
  readonly latest: string | undefined;
  readonly fault: string | undefined;
  readonly onChoose: (end: string) => void;
  readonly onType: (wall: string) => void;
}

export function EndField({ choices, chosen, wall, zoneName, latest, fault, onChoose, onType }: EndFieldProps) {
  const name = useId();
  const isTyped = chosen === 'other';
  const [described, description] = useDescription(fault, latest);
  return (
    <fieldset role="radiogroup" {...(isTyped ? {} : described)}>
      <legend className="r-label">{words.until}</legend>
      <div className="r-choices">
        {choices.map(({ id, label }) => (
          <Choice key={id} name={name} label={label} checked={chosen === id} onChoose={() => onChoose(id)} />
        ))}
        <Choice name={name} label={words.end.other} checked={isTyped} onChoose={() => onChoose('other')} />
      </div>
      {isTyped ? (
        <div>
          <label className="r-label" htmlFor={`${name}t`}>
            {words.otherTime(zoneName)}
          </label>
          <input
            id={`${name}t`}
            type="datetime-local"
            value={wall}
            onChange={({ target }) => onType(target.value)}
            {...described}
          />
        </div>
      ) : null}
      {description}
    </fieldset>
  );
}

export function WhoIsTold({ tells }: { tells: readonly Told[] }) {
  return (
    <div aria-live="polite">
      <h3 className="r-label">{words.whoIsTold}</h3>
      {tells.length === 0 ? <p>{words.nobodyIsTold}</p> : <ToldTable tells={tells} />}
    </div>
  );
}

function ToldTable({ tells }: { tells: readonly Told[] }) {
  return (
    <table className="r-told">
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.as}</th>
        </tr>
      </thead>
      <tbody>
        {tells.map((told) => (
          <tr key={`${told.name} ${told.as}`}>
            <th scope="row">{told.name}</th>
            <td>{told.as}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
