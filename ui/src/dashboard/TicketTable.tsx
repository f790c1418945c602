/** Tickets as rows, a page of them at a time: of five thousand the browser draws fifty. */
import { useState, type ReactNode } from 'react';
import { duration } from '../format/durations';
import { clockNear, dateAndClock } from '../format/times';
import { en } from '../messages/en';
import { Lozenge, type LozengeLook } from '../parts/Lozenge';
import { PushButton } from '../parts/PushButton';
import { TicketLink } from '../parts/TicketLink';
import type { DashboardTicket } from '../port';

const words = en.dashboard;
const PAGE = 50;

export interface Column<Row> {
  readonly name: string;
  readonly isFigure?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface TicketTableProps<Row> {
  readonly rows: readonly Row[];
  readonly ticketOf: (row: Row) => DashboardTicket;
  readonly columns: readonly Column<Row>[];
  /** Names the region that scrolls. */
  readonly label: string;
}

export function TicketTable<Row>({ rows, ticketOf, columns, label }: TicketTableProps<Row>) {
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(page, last);
  const shown = rows.slice(at * PAGE, (at + 1) * PAGE);
  return (
    <>
      <div className="r-scroll" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.key}</th>
              <th scope="col">{words.columns.summary}</th>
              {columns.map(({ name, isFigure }) => (
                <th key={name} scope="col" className={isFigure ? 'r-figure' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <TicketRow key={`${at}-${index}`} row={row} ticket={ticketOf(row)} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {last > 0 ? <Pages at={at} last={last} rows={rows.length} onTurn={setPage} /> : null}
    </>
  );
}

interface TicketRowProps<Row> {
  readonly row: Row;
  readonly ticket: DashboardTicket;
  readonly columns: readonly Column<Row>[];
}

function TicketRow<Row>({ row, ticket, columns }: TicketRowProps<Row>) {
  return (
    <tr>
      <th scope="row">
        <TicketLink label={ticket.key} url={ticket.url} />
      </th>
      <td>{ticket.summary}</td>
      {columns.map(({ name, isFigure, cell }) => (
        <td key={name} className={isFigure ? 'r-figure' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

interface PagesProps {
  readonly at: number;
  readonly last: number;
  readonly rows: number;
  readonly onTurn: (page: number) => void;
}

/** Both buttons stay where they are at the ends, so that a second press of Enter turns no other way. */
function Pages({ at, last, rows, onTurn }: PagesProps) {
  return (
    <div className="r-row r-pages">
      <PushButton small refused={at === 0} onPress={() => onTurn(Math.max(0, at - 1))}>
        {words.previous}
      </PushButton>
      <PushButton small refused={at === last} onPress={() => onTurn(Math.min(last, at + 1))}>
        {words.next}
      </PushButton>
      <span className="r-small r-subtle" role="status">
        {words.page(at * PAGE + 1, Math.min(rows, (at + 1) * PAGE), rows)}
      </span>
    </div>
  );
}

const looks: { readonly [status in DashboardTicket['status']]: Omit<LozengeLook, 'word'> } = {
  watched: { icon: 'clock', tone: 'info' },
  running: { icon: 'unacknowledged', tone: 'warning' },
  acknowledged: { icon: 'acknowledged', tone: 'success' },
  suspended: { icon: 'suspended', tone: 'paused' },
  closed: { icon: 'met', tone: 'neutral' },
};

interface Shown {
  readonly asOf: number;
  readonly zone: string;
}

type ColumnName = 'level' | 'status' | 'since' | 'owner' | 'team' | 'next' | 'starts' | 'due';

/** The columns that several tables have. */
export function columnsFor({ asOf, zone }: Shown): { readonly [name in ColumnName]: Column<DashboardTicket> } {
  const { columns } = words;
  return {
    level: {
      name: columns.level,
      isFigure: true,
      cell: ({ level }: DashboardTicket) => (level === 0 ? words.none : level),
    },
    status: {
      name: columns.status,
      cell: ({ status }: DashboardTicket) => <Lozenge {...looks[status]} word={words.status[status]} />,
    },
    since: {
      name: columns.since,
      cell: ({ since }: DashboardTicket) => words.ago(dateAndClock(since, zone), duration(asOf - since)),
    },
    owner: {
      name: columns.owner,
      cell: ({ owners }: DashboardTicket) => (owners.length === 0 ? words.nobody : owners.join(', ')),
    },
    team: { name: columns.team, cell: ({ team }: DashboardTicket) => team ?? words.none },
    next: {
      name: columns.next,
      cell: ({ nextAt }: DashboardTicket) => ahead(nextAt, asOf, zone),
    },
    starts: {
      name: columns.starts,
      cell: ({ nextAt }: DashboardTicket) => ahead(nextAt, asOf, zone),
    },
    due: {
      name: columns.due,
      cell: ({ clock }: DashboardTicket) => ahead(clock?.breachAt, asOf, zone),
    },
  };
}

function ahead(at: number | undefined, asOf: number, zone: string): string {
  if (at === undefined) return words.none;
  const time = clockNear(at, asOf, zone);
  return at < asOf ? words.late(time, duration(asOf - at)) : words.in(time, duration(at - asOf));
}
