/**
 * Every English word the screens say by themselves. Sentences about a ticket come with the view, from
 * the engine. Sentence case, no blame, verbs on buttons. Screens on a ticket import their own words
 * alone, for their script is small.
 */
import { common } from './common';

export const en = {
  ...common,
  dashboard: {
    title: 'Escalations',
    loading: 'Loading the dashboard',
    notShown: 'The dashboard could not be shown',
    export: 'Export CSV',
    fileName: 'escalations',
    open: 'Open escalations',
    unacknowledged: 'Not acknowledged now',
    timeToAcknowledge: 'Median time to acknowledge',
    timeToEscalate: 'Median time to escalate',
    toAcknowledgeMeans: 'Told to acknowledged',
    toEscalateMeans: 'Opened to first rise above level 1',
    p90: (time: string) => `p90 ${time}`,
    sample: (n: number, open: number) => `n = ${n}${open > 0 ? `, ${open} still open` : ''}`,
    noneFinished: 'None finished yet',
    everyoneAnswered: 'Every open escalation is acknowledged',
    oldest: (age: string) => `Oldest ${age}:`,
    levelShare: (level: number, count: number) => `L${level} ${count}`,
    byLevel: 'Open by level',
    byLevelMeans: (total: number) =>
      `${total} open ${total === 1 ? 'escalation' : 'escalations'} by the highest level reached, counted now`,
    level: (level: number) => `Level ${level}`,
    chart: 'Chart',
    table: 'Table',
    shownAs: 'Shown as',
    columns: {
      level: 'Level',
      tickets: 'Tickets',
      share: 'Share',
      key: 'Ticket',
      summary: 'Summary',
      since: 'At this level since',
      link: 'Link',
    },
    showTickets: (count: number, what: string) => `${count}, ${what}: show the tickets`,
    ticketsOf: {
      open: 'Open escalations',
      unacknowledged: 'Not acknowledged now',
      level: (level: number) => `Open at level ${level}`,
    },
    ticketCount: (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`),
    since: (time: string, age: string) => `${time} · ${age}`,
    emptyTitle: 'No escalation is open',
    empty:
      'When a policy starts one, it appears here by level. Times to acknowledge and to escalate are counted from the ones that ended.',
  },
} as const;
