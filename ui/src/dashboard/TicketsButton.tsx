/** A number that opens its tickets. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { InSight } from '../dialog/InSight';
import { closeDuration } from '../format/durations';
import { dateAndClock } from '../format/times';
import { en } from '../messages/en';
import { Icon } from '../parts/Icon';
import type { DashboardTicket, TicketTime } from '../port';
import { columnsFor, TicketTable, type Column } from './TicketTable';

const words = en.dashboard;

interface Shown {
  readonly asOf: number;
  readonly zone: string;
}

interface TicketsButtonProps {
  readonly what: string;
  readonly tickets: readonly DashboardTicket[];
  readonly shown: Shown;
  /** What is written; else how many there are. */
  readonly text?: string;
}

export function TicketsButton({ what, tickets, shown, text = words.count(tickets.length) }: TicketsButtonProps) {
  if (tickets.length === 0) return <span className="r-number">{text}</span>;
  const { status, level, since, owner, next } = columnsFor(shown);
  return (
    <NumberDialog text={text} what={what} count={words.ticketCount(tickets.length)} shown={shown}>
      <TicketTable
        rows={tickets}
        ticketOf={(ticket) => ticket}
        columns={[status, level, since, owner, next]}
        label={what}
      />
    </NumberDialog>
  );
}

interface TimesButtonProps {
  readonly what: string;
  readonly times: readonly TicketTime[];
  readonly count: string;
  readonly shown: Shown;
  readonly text: string;
}

/** A percentile, which opens every time that it is made of, the longest first. */
export function TimesButton({ what, times, count, shown, text }: TimesButtonProps) {
  if (times.length === 0) return <span className="r-number">{text}</span>;
  const { status, level, owner } = columnsFor(shown);
  const ofTicket = (column: Column<DashboardTicket>): Column<TicketTime> => ({
    ...column,
    cell: ({ ticket }) => column.cell(ticket),
  });
  const time = {
    name: words.columns.time,
    isFigure: true,
    cell: ({ ms, ended }: TicketTime) => words.timeOf(closeDuration(ms), ended),
  };
  return (
    <NumberDialog text={text} what={what} count={count} shown={shown}>
      <TicketTable
        rows={times}
        ticketOf={({ ticket }) => ticket}
        columns={[time, ofTicket(status), ofTicket(level), ofTicket(owner)]}
        label={what}
      />
    </NumberDialog>
  );
}

interface NumberDialogProps {
  readonly text: string;
  readonly what: string;
  readonly count: string;
  readonly shown: Shown;
  readonly children: ReactNode;
}

function NumberDialog({ text, what, count, shown, children }: NumberDialogProps) {
  return (
    <DialogTrigger>
      <Button className="r-number r-number-opens" aria-label={words.showTickets(text, what)}>
        {text}
      </Button>
      <ModalOverlay className="r-scrim" isDismissable>
        <Modal className="r-modal r-modal-wide">
          <Dialog className="r-dialog">
            {({ close }) => (
              <>
                <header className="r-dialog-head">
                  <div>
                    <Heading slot="title">{what}</Heading>
                    <p className="r-small r-subtle">
                      {count} · {en.asOf(dateAndClock(shown.asOf, shown.zone))}
                    </p>
                  </div>
                  <Button className="r-button r-button-quiet r-button-icon" aria-label={en.close} onPress={close}>
                    <Icon name="close" />
                  </Button>
                </header>
                {children}
                <InSight />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
