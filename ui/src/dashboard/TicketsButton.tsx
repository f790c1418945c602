/** A number that opens its tickets. */
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { duration } from '../format/durations';
import { dateAndClock } from '../format/times';
import { en } from '../messages/en';
import { Icon } from '../parts/Icon';
import { TicketLink } from '../parts/TicketLink';
import type { DashboardTicket } from './ticketsAsCsv';

interface TicketsButtonProps {
  readonly count: number;
  readonly what: string;
  readonly tickets: readonly DashboardTicket[];
  readonly asOf: number;
  readonly zone: string;
}

export function TicketsButton({ count, what, tickets, asOf, zone }: TicketsButtonProps) {
  if (tickets.length === 0) return <span className="r-number">{count}</span>;
  return (
    <DialogTrigger>
      <Button className="r-number r-number-opens" aria-label={en.dashboard.showTickets(count, what)}>
        {count}
      </Button>
      <ModalOverlay className="r-scrim" isDismissable>
        <Modal className="r-modal">
          <Dialog className="r-dialog">
            {({ close }) => (
              <>
                <header className="r-dialog-head">
                  <div>
                    <Heading slot="title">{what}</Heading>
                    <p className="r-small r-subtle">
                      {en.dashboard.ticketCount(tickets.length)} · {en.asOf(dateAndClock(asOf, zone))}
                    </p>
                  </div>
                  <Button className="r-button r-button-quiet r-button-icon" aria-label={en.close} onPress={close}>
                    <Icon name="close" />
                  </Button>
                </header>
                <TicketTable tickets={tickets} asOf={asOf} zone={zone} label={what} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

interface TicketTableProps {
  readonly tickets: readonly DashboardTicket[];
  readonly asOf: number;
  readonly zone: string;
  readonly label: string;
}

function TicketTable({ tickets, asOf, zone, label }: TicketTableProps) {
  const { columns, since } = en.dashboard;
  return (
    <div className="r-scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.key}</th>
            <th scope="col">{columns.summary}</th>
            <th scope="col" className="r-figure">
              {columns.level}
            </th>
            <th scope="col">{columns.since}</th>
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <tr key={ticket.key}>
              <th scope="row">
                <TicketLink label={ticket.key} url={ticket.url} />
              </th>
              <td>{ticket.summary}</td>
              <td className="r-figure">{ticket.level}</td>
              <td>{since(dateAndClock(ticket.since, zone), duration(asOf - ticket.since))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
