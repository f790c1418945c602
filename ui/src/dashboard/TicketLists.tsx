/** What is escalated now and what will be: owners and next deadlines. */
import type { DashboardFigures } from '@rungs/core';
import { useMemo } from 'react';
import { en } from '../messages/en';
import type { DashboardTicket, DashboardView } from '../port';
import { columnsFor, TicketTable } from './TicketTable';

const words = en.dashboard;

export function ActiveList({ view, figures }: { view: DashboardView; figures: DashboardFigures }) {
  const rows = useMemo(() => byDeadline(figures.open), [figures]);
  const { status, level, owner, team, next, due } = columnsFor(view);
  return (
    <section className="r-card r-list">
      <h2>{words.active}</h2>
      <p className="r-small r-subtle">{words.activeMeans}</p>
      {rows.length === 0 ? (
        <p>{words.noneActive}</p>
      ) : (
        <TicketTable
          rows={rows}
          ticketOf={(ticket) => ticket}
          columns={[level, status, owner, team, next, due]}
          label={words.active}
        />
      )}
    </section>
  );
}

export function ApproachingList({ view, figures }: { view: DashboardView; figures: DashboardFigures }) {
  const { team, starts, due } = columnsFor(view);
  return (
    <section className="r-card r-list">
      <h2>{words.approaching}</h2>
      <p className="r-small r-subtle">{words.approachingMeans}</p>
      {figures.approaching.length === 0 ? (
        <p>{words.noneApproaching}</p>
      ) : (
        <TicketTable
          rows={figures.approaching}
          ticketOf={(ticket) => ticket}
          columns={[starts, due, team]}
          label={words.approaching}
        />
      )}
    </section>
  );
}

/** What waits for nothing comes last. */
export function byDeadline(tickets: readonly DashboardTicket[]): readonly DashboardTicket[] {
  const at = ({ nextAt }: DashboardTicket): number => nextAt ?? Infinity;
  return [...tickets].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a.key < b.key ? -1 : 1));
}
