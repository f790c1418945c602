/** Past tickets under the saved policy: read page by page as whoever looks, and played here by the engine. */
import { useEffect, useId, useRef, useState } from 'react';
import { setUpWords } from '../messages/setup';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import { playPage, policyToPlay, untried } from './dryRun';
import type { Tried } from './dryRun';
import { StepFoot, type StepProps } from './Step';

const words = setUpWords.dryRun;
const lengths = [7, 30, 90] as const;
/** A point of the quota each, and a few seconds of this browser. */
const MOST_TICKETS = 1_000;

type Run =
  | { readonly state: 'none' }
  | { readonly state: 'reading' | 'whole' | 'stopped' | 'limit'; readonly tried: Tried }
  | { readonly state: 'failed'; readonly tried: Tried; readonly because: string };

export function DryRunStep({ port, words: { dryRun }, save, isSaving, onBack }: StepProps) {
  const [days, setDays] = useState<number>(lengths[0]);
  const [run, setRun] = useState<Run>({ state: 'none' });
  const stopped = useRef(false);
  const id = useId();
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  const start = async () => {
    if (run.state === 'reading') return;
    stopped.current = false;
    let tried = untried;
    setRun({ state: 'reading', tried });
    try {
      const policy = policyToPlay(await port.loadPolicy());
      let place: string | null = null;
      do {
        const page = await port.pastTickets({ days, place });
        if (stopped.current) return setRun({ state: 'stopped', tried });
        tried = playPage(tried, page, policy);
        place = page.next;
        setRun({ state: 'reading', tried });
      } while (place !== null && tried.tickets < MOST_TICKETS);
      setRun({ state: place === null ? 'whole' : 'limit', tried });
    } catch (error) {
      setRun({ state: 'failed', tried, because: wordsOf(error) });
    }
  };
  return (
    <>
      <p>{dryRun.means}</p>
      <p className="r-small r-subtle">{dryRun.cost}</p>
      <div className="r-field-row">
        <label htmlFor={id}>{dryRun.days}</label>
        <select id={id} value={days} onChange={({ target }) => setDays(Number(target.value))}>
          {lengths.map((length) => (
            <option key={length} value={length}>
              {words.daysOf(length)}
            </option>
          ))}
        </select>
        {run.state === 'reading' ? (
          <PushButton onPress={() => (stopped.current = true)}>{words.stop}</PushButton>
        ) : (
          <PushButton onPress={() => void start()}>{words.start}</PushButton>
        )}
      </div>
      <p role="status">{saidOf(run)}</p>
      {run.state === 'failed' ? (
        <Notice tone="danger" icon="error" level={3} title={words.notRead}>
          <p>{run.because}</p>
        </Notice>
      ) : null}
      {run.state === 'none' || run.tried.tickets === 0 ? null : <Figures tried={run.tried} leftOut={dryRun.leftOut} />}
      <StepFoot isSaving={isSaving} onBack={onBack} onNext={() => void save({}, true)} next={setUpWords.goOn} />
    </>
  );
}

function saidOf(run: Run): string {
  switch (run.state) {
    case 'none':
    case 'failed':
      return '';
    case 'reading':
      return words.reading(run.tried.tickets);
    case 'stopped':
      return words.stopped(run.tried.tickets);
    case 'limit':
      return words.limit(run.tried.tickets);
    case 'whole':
      return run.tried.tickets === 0 ? words.nothing : '';
  }
}

function Figures({ tried, leftOut }: { tried: Tried; leftOut: (n: number) => string }) {
  const levels = [...tried.highest].sort(([one], [other]) => one - other);
  return (
    <section>
      <h3>{words.figures}</h3>
      <dl className="r-facts">
        <Fact name={words.read} value={tried.tickets} />
        <Fact name={words.escalated} value={tried.escalated} />
        {levels.map(([level, tickets]) => (
          <Fact key={level} name={words.highest(level)} value={tickets} />
        ))}
        <Fact name={words.breaches} value={tried.breaches} />
        <Fact name={words.caught} value={tried.caught} />
      </dl>
      {tried.leftOut === 0 ? null : <p className="r-small">{leftOut(tried.leftOut)}</p>}
      {tried.faults.map(({ key, why }) => (
        <p key={key} className="r-small">
          {words.fault(key, why)}
        </p>
      ))}
      <p className="r-small r-subtle">{words.calm}</p>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
