/** Open escalations by level: bars from zero, each with its number beside it, or the same as a table. */
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { percent } from '../format/durations';
import { en } from '../messages/en';
import { Icon } from '../parts/Icon';
import type { DashboardView } from '../port';
import type { DashboardFigures } from '@rungs/core';
import { TicketsButton } from './TicketsButton';

const words = en.dashboard;

interface LevelChartProps {
  readonly view: DashboardView;
  readonly figures: DashboardFigures;
}

export function LevelChart({ view, figures }: LevelChartProps) {
  const [isTable, setTable] = useState(false);
  const total = figures.open.length;
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
      {isTable ? <LevelTable view={view} figures={figures} /> : <Bars view={view} figures={figures} />}
    </section>
  );
}

function Bars({ view, figures }: LevelChartProps) {
  const most = Math.max(1, ...figures.openByLevel.map(({ tickets }) => tickets.length));
  return (
    <ul className="r-bars">
      {figures.openByLevel.map(({ level, tickets }) => (
        <li key={level}>
          <span>{words.level(level)}</span>
          <span className="r-bar" aria-hidden="true">
            <i style={{ width: `${(tickets.length / most) * 100}%` }} />
          </span>
          <TicketsButton what={words.ticketsOf.level(level)} tickets={tickets} shown={view} />
        </li>
      ))}
    </ul>
  );
}

function LevelTable({ view, figures }: LevelChartProps) {
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
        {figures.openByLevel.map(({ level, tickets }) => (
          <tr key={level}>
            <th scope="row">{words.level(level)}</th>
            <td className="r-figure">
              <TicketsButton what={words.ticketsOf.level(level)} tickets={tickets} shown={view} />
            </td>
            <td className="r-figure">{percent(tickets.length / figures.open.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
