/** Verifies every ticket's chain, page by page, and names the first broken entry of each and how. */
import { useRef, useState } from 'react';
import type { BrokenChain, OperationsView } from '@rungs/shared-types';
import { dateAndClock } from '../format/times';
import { operationsWords } from '../messages/operations';
import { Icon } from '../parts/Icon';
import { Lozenge, type LozengeLook } from '../parts/Lozenge';
import { PushButton } from '../parts/PushButton';
import { wordsOf } from '../refresh/useRefreshed';
import type { OperationsPort } from './operationsPort';
import { Ticket } from './QueueCard';
import { useExport } from './useExport';

const words = operationsWords.audit;

interface AuditCardProps {
  readonly view: OperationsView;
  readonly port: OperationsPort;
  readonly onVerified: () => void;
}

interface Found {
  readonly tickets: number;
  readonly entries: number;
  readonly broken: readonly BrokenChain[];
}

const nothing: Found = { tickets: 0, entries: 0, broken: [] };

export function AuditCard({ view, port, onVerified }: AuditCardProps) {
  const { found, isVerifying, failure, verify, stop } = useVerifying(port, onVerified);
  const exported = useExport(port, false);
  const shown = found ?? view.audit;
  return (
    <section className="r-card">
      <div className="r-card-head">
        <div>
          <h2>{words.title}</h2>
          <p className="r-small r-subtle">{words.means}</p>
        </div>
        <Lozenge {...lookOf(shown)} />
      </div>
      <p role="status">
        {isVerifying && found ? words.verifying(found.tickets, found.entries) : null}
        {!isVerifying && view.audit
          ? words.result(dateAndClock(view.audit.at, view.zone), view.audit.tickets, view.audit.entries)
          : null}
      </p>
      {failure === undefined ? null : <p role="alert">{failure}</p>}
      <div className="r-actions">
        {isVerifying ? (
          <PushButton onPress={stop}>{words.stop}</PushButton>
        ) : (
          <PushButton onPress={verify}>
            <Icon name="acknowledged" small />
            {words.verify}
          </PushButton>
        )}
        <PushButton look="quiet" onPress={exported.start}>
          <Icon name="download" small />
          {words.export}
        </PushButton>
      </div>
      <p className="r-small r-subtle" role="status">
        {exported.words}
      </p>
      {shown && shown.broken.length > 0 ? <Broken chains={shown.broken} /> : null}
      <p className="r-small r-subtle">{words.limit}</p>
    </section>
  );
}

function Broken({ chains }: { chains: readonly BrokenChain[] }) {
  return (
    <div className="r-table" role="region" aria-label={words.where} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{operationsWords.tickets.ticket}</th>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {chains.map((chain) => (
            <tr key={chain.id}>
              <th scope="row">
                <Ticket ticket={chain} />
              </th>
              <td>{chain.entry}</td>
              <td>{words.hows[chain.how]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lookOf(found: Found | null): LozengeLook {
  if (!found) return { icon: 'none', tone: 'outline', word: words.notYet };
  return found.broken.length > 0
    ? { icon: 'breached', tone: 'danger', word: words.broken }
    : { icon: 'acknowledged', tone: 'success', word: words.unbroken };
}

function useVerifying(port: OperationsPort, onVerified: () => void) {
  const [found, setFound] = useState<Found>();
  const [isVerifying, setVerifying] = useState(false);
  const [failure, setFailure] = useState<string>();
  const isStopped = useRef(false);

  const run = async (): Promise<void> => {
    let sum = nothing;
    let place: string | null = null;
    do {
      const page = await port.verifyPage({ place, before: { tickets: sum.tickets, entries: sum.entries } });
      sum = {
        tickets: sum.tickets + page.tickets,
        entries: sum.entries + page.entries,
        broken: [...sum.broken, ...page.broken],
      };
      setFound(sum);
      place = page.next;
    } while (place !== null && !isStopped.current);
  };
  const verify = () => {
    isStopped.current = false;
    setFound(nothing);
    setFailure(undefined);
    setVerifying(true);
    run()
      .then(onVerified, (error: unknown) => setFailure(wordsOf(error)))
      .finally(() => setVerifying(false));
  };
  return { found, isVerifying, failure, verify, stop: () => (isStopped.current = true) };
}
