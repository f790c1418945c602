/** Every version with author, instant and reason; any two compared in words; back to an earlier one. */
import { compilePolicy, personByAccount } from '@rungs/core';
import type { PolicyDocument } from '@rungs/core';
import type { PolicyAuthor, PolicyVersionEntry, PolicyVersions } from '@rungs/shared-types';
import { useCallback, useEffect, useId, useState } from 'react';
import { dateAndClock } from '../format/times';
import { policyWords } from '../messages/policy';
import { LoadFailure } from '../parts/LoadFailure';
import { Lozenge } from '../parts/Lozenge';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { Difference } from './Difference';
import type { PolicyPort } from './port';
import { runningInWords } from './SaveSheet';

const words = policyWords.versions;

/** A version's number, or what is in the editor. */
type Side = number | 'draft';

interface VersionsProps {
  readonly port: PolicyPort;
  readonly current: number | null;
  readonly draft: string;
  readonly mayEdit: boolean;
  readonly nameOf: (author: PolicyAuthor) => string;
  readonly zone: string;
  readonly onRollBack: (version: number, text: string) => void;
}

export function Versions({ port, current, draft, mayEdit, nameOf, zone, onRollBack }: VersionsProps) {
  const [answer, setAnswer] = useState<PolicyVersions>();
  const [failure, setFailure] = useState<string>();
  const [compared, setCompared] = useState<{ readonly from: Side; readonly to: Side }>();
  const load = useCallback(() => {
    setFailure(undefined);
    port.versions().then(setAnswer, (error: unknown) => setFailure(wordsOf(error)));
  }, [port]);
  // What is in force has changed: so has the list.
  useEffect(load, [load, current]);
  const rollBack = (version: number) =>
    void port.version(version).then(
      ({ text }) => onRollBack(version, text),
      (error: unknown) => setFailure(wordsOf(error)),
    );
  const versions = answer?.versions ?? [];
  return (
    <section className="r-card" aria-labelledby="rungs-versions">
      <div className="r-card-head">
        <div>
          <h2 id="rungs-versions">{words.title}</h2>
          <p className="r-small r-subtle">
            {words.means} {answer ? runningInWords(answer) : ''}
          </p>
        </div>
      </div>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={load} />}
      {answer && versions.length === 0 ? <p className="r-subtle">{words.none}</p> : null}
      {versions.length > 0 ? (
        <Compare port={port} versions={versions} draft={draft} chosen={compared} onChoose={setCompared} />
      ) : null}
      <ol className="r-versions">
        {versions.map((entry, i) => (
          <li key={entry.version}>
            <Version entry={entry} isCurrent={entry.version === current} nameOf={nameOf} zone={zone} />
            <span className="r-form-buttons">
              {versions[i + 1] ? (
                <PushButton
                  look="quiet"
                  small
                  label={`${words.compare}: ${words.version(entry.version)}`}
                  onPress={() => setCompared({ from: entry.version - 1, to: entry.version })}
                >
                  {words.compare}
                </PushButton>
              ) : null}
              {entry.version !== current && mayEdit ? (
                <PushButton
                  look="quiet"
                  small
                  label={`${words.rollBack} ${words.version(entry.version)}`}
                  onPress={() => rollBack(entry.version)}
                >
                  {words.rollBack}
                </PushButton>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  readonly entry: PolicyVersionEntry;
  readonly isCurrent: boolean;
  readonly nameOf: (author: PolicyAuthor) => string;
  readonly zone: string;
}

function Version({ entry: { version, by, at, reason }, isCurrent, nameOf, zone }: VersionProps) {
  return (
    <div className="r-grow">
      <p className="r-row">
        <b>{words.version(version)}</b>
        {isCurrent ? <Lozenge icon="acknowledged" tone="success" word={words.live} /> : null}
        <span className="r-small r-subtle">
          {nameOf(by)} · {dateAndClock(at, zone)}
        </span>
      </p>
      <p className="r-small">{reason === '' ? words.noReason : words.reason(reason)}</p>
    </div>
  );
}

interface CompareProps {
  readonly port: PolicyPort;
  readonly versions: readonly PolicyVersionEntry[];
  readonly draft: string;
  readonly chosen: { readonly from: Side; readonly to: Side } | undefined;
  readonly onChoose: (chosen: { readonly from: Side; readonly to: Side }) => void;
}

function Compare({ port, versions, draft, chosen, onChoose }: CompareProps) {
  const newest = versions[0]?.version ?? 0;
  const { from, to } = chosen ?? { from: newest, to: 'draft' as const };
  const before = useText(port, from, draft);
  const after = useText(port, to, draft);
  const sides: readonly Side[] = ['draft', ...versions.map(({ version }) => version)];
  return (
    <div className="r-compare">
      <div className="r-form-row">
        <SideField label={words.from} side={from} sides={sides} onChoose={(side) => onChoose({ from: side, to })} />
        <SideField label={words.to} side={to} sides={sides} onChoose={(side) => onChoose({ from, to: side })} />
      </div>
      <div role="status" aria-label={words.compareTitle}>
        {before.failure ?? after.failure}
        {before.text !== undefined && after.text !== undefined && chosen ? (
          <Difference before={before.text} after={after.text} />
        ) : null}
      </div>
    </div>
  );
}

interface SideFieldProps {
  readonly label: string;
  readonly side: Side;
  readonly sides: readonly Side[];
  readonly onChoose: (side: Side) => void;
}

function SideField({ label, side, sides, onChoose }: SideFieldProps) {
  const id = useId();
  return (
    <div className="r-field">
      <label className="r-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={String(side)}
        onChange={({ target: { value } }) => onChoose(value === 'draft' ? value : Number(value))}
      >
        {sides.map((it) => (
          <option key={it} value={String(it)}>
            {it === 'draft' ? words.draft : words.version(it)}
          </option>
        ))}
      </select>
    </div>
  );
}

function useText(port: PolicyPort, side: Side, draft: string): { readonly text?: string; readonly failure?: string } {
  const [loaded, setLoaded] = useState<{ readonly side: Side; readonly text?: string; readonly failure?: string }>();
  useEffect(() => {
    if (side === 'draft') return;
    let isWanted = true;
    port.version(side).then(
      ({ text }) => isWanted && setLoaded({ side, text }),
      (error: unknown) => isWanted && setLoaded({ side, failure: wordsOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [port, side]);
  if (side === 'draft') return { text: draft };
  return loaded?.side === side ? loaded : {};
}

/** By what the host says, else by the people of the policy. */
export function authorNames(document: PolicyDocument | undefined, tool: 'jira' | 'servicenow') {
  const policy = document && compilePolicy(document, 0);
  return ({ account, name }: PolicyAuthor): string =>
    name ?? (policy && personByAccount(policy, tool, account)?.name) ?? words.unnamed(account);
}
