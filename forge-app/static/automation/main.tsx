/**
 * What a rule's author fills in for "Escalate work item". Each change is handed to Automation at once, so
 * that nothing is lost when they look at another step; Automation checks it against the manifest's inputs.
 */
import { events, view } from '@forge/bridge';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { themedRoot } from '../bridge/root';
import './main.css';

type Inputs = Readonly<Record<'issueKey' | 'reason' | 'level' | 'path', string>>;

interface FormProps {
  readonly given: Inputs;
  readonly faults: Readonly<Record<string, { readonly message?: string } | undefined>>;
}

const fields = [
  { name: 'issueKey', label: 'Work item', help: 'A key or id, or {{issue.key}} for the one that started the rule' },
  { name: 'reason', label: 'Reason', help: 'Stands in the history and the audit' },
  { name: 'level', label: 'Level (optional)', help: 'A number; empty for the next level' },
  { name: 'path', label: 'Path (optional)', help: 'The id of a path of the policy; empty for the highest one' },
] as const;

function InputsForm({ given, faults }: FormProps) {
  const [inputs, setInputs] = useState(given);
  const change = (name: keyof Inputs, value: string): void => {
    const changed = { ...inputs, [name]: value };
    setInputs(changed);
    submit(changed);
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {fields.map(({ name, label, help }) => (
        <label key={name}>
          {label}
          <input
            value={inputs[name]}
            aria-invalid={faults[name] !== undefined}
            aria-describedby={`${name}-help`}
            onChange={({ target }) => change(name, target.value)}
          />
          <small id={`${name}-help`}>{faults[name]?.message ?? help}</small>
        </label>
      ))}
    </form>
  );
}

/** Empty inputs are left out, and a level is a number, as the manifest declares them. */
function submit({ issueKey, reason, level, path }: Inputs): void {
  const number = Number(level);
  void view.submit({
    issueKey,
    reason,
    ...(level.trim() !== '' && { level: Number.isFinite(number) ? number : level }),
    ...(path.trim() !== '' && { path: path.trim() }),
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

async function show(): Promise<void> {
  const { extension } = await view.getContext();
  const data = extension as {
    readonly data?: { readonly inputs?: Readonly<Record<string, unknown>> };
    readonly errors?: { readonly invalidInputs?: FormProps['faults'] };
  };
  const saved = data.data?.inputs ?? {};
  const given: Inputs = {
    issueKey: textOf(saved['issueKey']) || '{{issue.key}}',
    reason: textOf(saved['reason']),
    level: textOf(saved['level']),
    path: textOf(saved['path']),
  };
  await events.on('AUTOMATION_ACTION_SUBMIT', () => document.querySelector('form')?.requestSubmit());
  createRoot(themedRoot()).render(<InputsForm given={given} faults={data.errors?.invalidInputs ?? {}} />);
}

void show();
