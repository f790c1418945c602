/** Open escalations by level: bars from zero, each with its number beside it, or the same as a table. */
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { percent } from '../format/durations';
import { en } from '../messages/en';
import { Icon } from '../parts/Icon';
import type { DashboardView } from '../port';
import { TicketsButton } from './TicketsButton';

const words = en.dashboard;

export function LevelChart({ view }: { view: DashboardView }) {
  const [isTable, setTable] = useState(false);
  const total = view.openByLevel.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="r-card">
      <div className="r-card-head">
        <div>
          <h2>{words.byLevel}</h2>
          <p className="r-small r-subtle">{words.byLevelMeans(total)}</p>
        </div>
        <ToggleButtonGroup
          className="r-segments"
          aria-label={words.shownAs}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[isTable ? 'table' : 'chart']}
          onSelectionChange={(keys) => setTable(keys.has('table'))}
        >
          <ToggleButton id="chart">
            <Icon name="bars" small />
            {words.chart}
          </ToggleButton>
          <ToggleButton id="table">
            <Icon name="table" small />
            {words.table}
          </ToggleButton>
        </ToggleButtonGroup>
      </div>
      {isTable ? <LevelTable view={view} total={total} /> : <Bars view={view} />}
    </section>
  );
}

function Bars({ view }: { view: DashboardView }) {
  const most = Math.max(1, ...view.openByLevel.map(({ count }) => count));
  return (
    <ul className="r-bars">
      {view.openByLevel.map(({ level, count }) => (
        <li key={level}>
          <span>{words.level(level)}</span>
          <span className="r-bar" aria-hidden="true">
            <i style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <LevelNumber view={view} level={level} />
        </li>
      ))}
    </ul>
  );
}

function LevelTable({ view, total }: { view: DashboardView; total: number }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.columns.level}</th>
          <th scope="col" className="r-figure">
            {words.columns.tickets}
          </th>
          <th scope="col" className="r-figure">
            {words.columns.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.openByLevel.map(({ level, count }) => (
          <tr key={level}>
            <th scope="row">{words.level(level)}</th>
            <td className="r-figure">
              <LevelNumber view={view} level={level} />
            </td>
            <td className="r-figure">{percent(total === 0 ? 0 : count / total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LevelNumber({ view, level }: { view: DashboardView; level: number }) {
  const at = view.openByLevel.find((entry) => entry.level === level);
  return (
    <TicketsButton
      count={at?.count ?? 0}
      what={words.ticketsOf.level(level)}
      tickets={at?.tickets ?? []}
      asOf={view.asOf}
      zone={view.zone}
    />
  );
}
