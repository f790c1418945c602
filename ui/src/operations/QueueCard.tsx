/** What is open, what waits longest, what is due: every number opens its tickets. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { NamedTicket, OperationsView, QueuedTicket } from '@rungs/shared-types';
import { Sheet } from '../dialog/Sheet';
import { duration } from '../format/durations';
import { clockNear } from '../format/times';
import { operationsWords } from '../messages/operations';
import { TicketLink } from '../parts/TicketLink';

const words = operationsWords.queue;

export function QueueCard({ view }: { view: OperationsView }) {
  const { running, acknowledged, watching, countedAll, overdue, dueSoon, oldest } = view.queue;
  const figure = (n: number) => (countedAll ? String(n) : words.atLeast(n));
  return (
    <section className="r-card">
      <div className="r-card-head">
        <h2>{words.title}</h2>
      </div>
      <dl className="r-facts">
        <Row name={words.unacknowledged}>{figure(running)}</Row>
        <Row name={words.acknowledged}>{figure(acknowledged)}</Row>
        <Row name={words.watching}>{figure(watching)}</Row>
        <Row name={words.oldest}>
          {oldest ? (
            <>
              <Ticket ticket={oldest} /> {words.oldestSince(duration(view.asOf - oldest.at))}
            </>
          ) : (
            words.none
          )}
        </Row>
        <Row name={words.overdue}>
          <Count view={view} tickets={overdue} what={words.overdue} title={words.overdueTitle(overdue.length)} />
        </Row>
        <Row name={words.dueSoon}>
          <Count view={view} tickets={dueSoon} what={words.dueSoon} title={words.dueSoonTitle(dueSoon.length)} />
        </Row>
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface CountProps {
  readonly view: OperationsView;
  readonly tickets: readonly QueuedTicket[];
  readonly what: string;
  readonly title: string;
}

function Count({ view, tickets, what, title }: CountProps) {
  const [isOpen, setOpen] = useState(false);
  if (tickets.length === 0) return <>0</>;
  return (
    <>
      <Button
        className="r-number r-number-opens"
        aria-haspopup="dialog"
        aria-label={operationsWords.tickets.show(tickets.length, what)}
        onPress={() => setOpen(true)}
      >
        {tickets.length}
      </Button>
      {isOpen ? (
        <Sheet look="dialog" title={title} onClose={() => setOpen(false)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{operationsWords.tickets.ticket}</th>
                <th scope="col">{operationsWords.tickets.level}</th>
                <th scope="col">{operationsWords.tickets.due}</th>
              </tr>
            </thead>
            <tbody>
              {tickets.map((ticket) => (
                <tr key={ticket.id}>
                  <th scope="row">
                    <Ticket ticket={ticket} />
                  </th>
                  <td>{ticket.level}</td>
                  <td>{clockNear(ticket.at, view.asOf, view.zone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
      ) : null}
    </>
  );
}

export function Ticket({ ticket: { id, key, url } }: { ticket: NamedTicket }) {
  return key === null ? <>{operationsWords.tickets.hidden(id)}</> : <TicketLink label={key} url={url} />;
}
