/**
 * Fields that change the policy when one leaves them, or on Enter. What would make a fault is not
 * made: the field keeps what was typed and says what is wrong with it.
 */
import type { FaultPath, LocatedFault, PolicyEdit } from '@rungs/shared-types';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { policyWords } from '../../messages/policy';
import { Icon } from '../../parts/Icon';
import { PushButton } from '../../parts/PushButton';
import { useEditing } from './editing';

const words = policyWords.form;

interface FieldProps {
  readonly label: string;
  readonly path: FaultPath;
  readonly hint?: string;
  /** Its label is a column's heading. */
  readonly isQuiet?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly value: string | undefined;
  /** Without it, an empty field removes the entry. */
  readonly isNeeded?: boolean;
  /** What is written for what was typed. */
  readonly written?: (typed: string) => unknown;
}

export function TextField({ value = '', path, written = (typed) => typed, isNeeded, ...field }: TextFieldProps) {
  const { change, isLocked } = useEditing();
  const [typed, setTyped] = useState(value);
  const [faults, setFaults] = useState<readonly LocatedFault[]>([]);
  useEffect(() => {
    setTyped(value);
    setFaults([]);
  }, [value]);
  const commit = () => {
    if (isLocked || typed.trim() === value) return setFaults([]);
    setFaults(change(editFor(path, typed.trim(), written, isNeeded)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape') return;
    setTyped(value);
    setFaults([]);
  };
  return (
    <Labelled {...field} faults={faults}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          value={typed}
          readOnly={isLocked}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
      )}
    </Labelled>
  );
}

function editFor(path: FaultPath, typed: string, written: (typed: string) => unknown, isNeeded = false): PolicyEdit {
  return typed === '' && !isNeeded ? { does: 'remove', path } : { does: 'set', path, value: written(typed) };
}

interface ListFieldProps extends FieldProps {
  readonly value: readonly string[] | undefined;
  readonly isNeeded?: boolean;
}

/** Names with commas between. */
export function ListField({ value = [], isNeeded = false, hint = words.asList, ...field }: ListFieldProps) {
  return <TextField {...field} hint={hint} value={value.join(', ')} isNeeded={isNeeded} written={namesIn} />;
}

function namesIn(typed: string): string[] {
  const names = typed.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

interface SelectFieldProps extends FieldProps {
  readonly value: string | undefined;
  readonly choices: readonly (readonly [value: string, name: string])[];
  /** The name of choosing nothing; without it something must be chosen. */
  readonly none?: string;
}

export function SelectField({ value = '', path, choices, none, ...field }: SelectFieldProps) {
  const { change, isLocked } = useEditing();
  const [faults, setFaults] = useState<readonly LocatedFault[]>([]);
  useEffect(() => setFaults([]), [value]);
  const choose = (chosen: string) => {
    if (!isLocked) setFaults(change(editFor(path, chosen, (it) => it)));
  };
  return (
    <Labelled {...field} faults={faults}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          aria-disabled={isLocked || undefined}
          onChange={(event) => choose(event.target.value)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {choices.map(([of, name]) => (
            <option key={of} value={of}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isQuiet?: boolean;
  readonly faults: readonly LocatedFault[];
  readonly children: (attributes: object) => JSX.Element;
}

function Labelled({ label, hint, isQuiet, faults, children }: LabelledProps) {
  const id = useId();
  const described = [...(hint ? [`${id}h`] : []), ...(faults.length > 0 ? [`${id}f`] : [])].join(' ');
  return (
    <div className="r-field">
      <label className={isQuiet ? 'r-hidden' : 'r-label'} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(faults.length > 0 ? { 'aria-invalid': true } : {}),
      })}
      {hint ? (
        <p id={`${id}h`} className={isQuiet ? 'r-hidden' : 'r-small r-subtle'}>
          {hint}
        </p>
      ) : null}
      <FaultsHere id={`${id}f`} faults={faults} />
    </div>
  );
}

/** Of a change that was not made. */
export function FaultsHere({ id, faults }: { id?: string; faults: readonly LocatedFault[] }) {
  return (
    <div id={id} role="status">
      {faults.map(({ reason, remedy }, i) => (
        <p key={i} className="r-fault">
          <Icon name="error" small />
          <span>
            {reason} {remedy}
          </span>
        </p>
      ))}
    </div>
  );
}

interface ChangeButtonProps {
  readonly edit: PolicyEdit;
  readonly label: string;
  readonly icon: 'add' | 'up' | 'down' | 'close';
  readonly children?: string;
  readonly onFaults: (faults: readonly LocatedFault[]) => void;
  readonly onDone?: () => void;
}

export function ChangeButton({ edit, label, icon, children, onFaults, onDone }: ChangeButtonProps) {
  const { change, isLocked } = useEditing();
  const press = () => {
    if (isLocked) return;
    const faults = change(edit);
    onFaults(faults);
    if (faults.length === 0) onDone?.();
  };
  return (
    <PushButton
      look={children ? 'plain' : 'quiet'}
      small
      icon={!children}
      label={label}
      refused={isLocked}
      onPress={press}
    >
      <Icon name={icon} small />
      {children}
    </PushButton>
  );
}

/** Leads to where something is written. */
export function InText({ path, what }: { path: FaultPath; what: string }) {
  const { goTo } = useEditing();
  return (
    <PushButton look="quiet" small label={words.inTextOf(what)} onPress={() => goTo(path)}>
      {words.inText}
    </PushButton>
  );
}
