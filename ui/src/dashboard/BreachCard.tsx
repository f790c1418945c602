/** Which tickets breach next: bands of the SLA used by the hours until then. It is a table already, with bars beside. */
import type { DashboardFigures } from '@rungs/core';
import { en } from '../messages/en';
import { Icon, type IconName } from '../parts/Icon';
import type { DashboardView } from '../port';
import { TicketsButton } from './TicketsButton';

const words = en.dashboard;

type Band = DashboardFigures['breaching'][number]['band'];

const looks: { readonly [band in Band]: { readonly icon: IconName; readonly tone: string } } = {
  'over 95': { icon: 'breached', tone: 'r-tone-danger' },
  '86 to 95': { icon: 'unacknowledged', tone: 'r-tone-warning' },
  '76 to 85': { icon: 'bell', tone: 'r-tone-info' },
  '50 to 75': { icon: 'clock', tone: 'r-tone-neutral' },
};

export function BreachCard({ view, figures }: { view: DashboardView; figures: DashboardFigures }) {
  const { breaching, breached } = figures;
  const most = Math.max(1, ...breaching.flatMap(({ within }) => within.map(({ tickets }) => tickets.length)));
  return (
    <section className="r-card">
      <h2>{words.breaching}</h2>
      <p className="r-small r-subtle">{words.breachingMeans}</p>
      <table className="r-breaching">
        <thead>
          <tr>
            <th scope="col">{words.used}</th>
            {breaching[0]?.within.map(({ hours }) => (
              <th key={hours} scope="col" className="r-figure">
                {words.hours(hours)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {breaching.map(({ band, within }) => (
            <tr key={band}>
              <th scope="row" className={looks[band].tone}>
                <Icon name={looks[band].icon} small /> {words.band[band]}
              </th>
              {within.map(({ hours, tickets }) => (
                <td key={hours} className="r-figure">
                  <TicketsButton
                    what={words.ticketsOf.breaching(words.band[band], hours)}
                    tickets={tickets}
                    shown={view}
                  />
                </td>
              ))}
              <td aria-hidden="true" className="r-breach-bar">
                <span className="r-bar">
                  <i
                    className={looks[band].tone}
                    style={{ width: `${((within[within.length - 1]?.tickets.length ?? 0) / most) * 100}%` }}
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="r-small">
        {words.alreadyOver}: <TicketsButton what={words.ticketsOf.breached} tickets={breached} shown={view} />
      </p>
      <p className="r-small r-subtle">{words.forecast}</p>
    </section>
  );
}
