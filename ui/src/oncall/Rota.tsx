/** Two weeks of every schedule: drawn, or the same as a table. */
import { useId, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { onCallPeriods } from '@rungs/core';
import type { CoverOfSchedule } from '@rungs/core';
import { dateAndClock } from '../format/times';
import { onCallWords } from '../messages/oncall';
import { Icon } from '../parts/Icon';
import { isEmpty, isOverridden, namesIn, whoIn, whyIn, type Period } from './fortnight';

const words = onCallWords.rota;
const WIDTH = 1_120;
const ROW = 28;
const HEAD = 20;

interface RotaProps {
  readonly covers: readonly CoverOfSchedule[];
  readonly stretch: { readonly start: number; readonly end: number; readonly days: readonly number[] };
  readonly asOf: number;
  readonly zone: string;
}

export function Rota(props: RotaProps) {
  const [isTable, setTable] = useState(false);
  const { covers, stretch, zone } = props;
  return (
    <>
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
      {covers.map((cover) => {
        const { schedule } = cover;
        const periods = onCallPeriods(schedule.schedule, stretch.start, stretch.end);
        return (
          <div key={schedule.id} className="r-rota">
            <h3>{schedule.name}</h3>
            <div className="r-table" role="region" aria-label={schedule.name} tabIndex={0}>
              {isTable ? (
                <PeriodTable cover={cover} periods={periods} zone={zone} />
              ) : (
                <Chart {...props} cover={cover} periods={periods} />
              )}
            </div>
          </div>
        );
      })}
      {isTable ? null : <Legend />}
    </>
  );
}

interface PeriodsProps {
  readonly cover: CoverOfSchedule;
  readonly periods: readonly Period[];
}

function PeriodTable({ cover, periods, zone }: PeriodsProps & { zone: string }) {
  const name = namesIn(cover.schedule);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.start}>
            <th scope="row">{dateAndClock(period.start, zone)}</th>
            <td>{dateAndClock(period.end, zone)}</td>
            <td>{whoIn(period, name)}</td>
            <td>{whyIn(period, name)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Chart({ cover, periods, stretch, asOf, zone }: RotaProps & PeriodsProps) {
  const { start, end, days } = stretch;
  const id = useId();
  const hatch = `${id}-hatch`;
  const name = namesIn(cover.schedule);
  const x = (at: number) => ((at - start) / (end - start)) * WIDTH;
  const gaps = periods.filter(isEmpty).length;
  return (
    <svg className="r-rota-chart" viewBox={`0 0 ${WIDTH} ${HEAD + ROW}`} role="img" aria-labelledby={id}>
      <title id={id}>{words.chartOf(cover.schedule.name, periods.length - gaps, gaps)}</title>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" className="r-rota-hatch" />
        </pattern>
      </defs>
      {days.map((day) => (
        <g key={day}>
          <path d={`M${x(day)} 0V${HEAD + ROW}`} className="r-rota-day" />
          <text x={x(day) + 4} y={12} className="r-rota-name">
            {dayName(day, zone)}
          </text>
        </g>
      ))}
      {periods.map((period, i) => (
        <Stretch
          key={period.start}
          x={x(period.start)}
          width={x(period.end) - x(period.start)}
          look={isEmpty(period) ? 'gap' : isOverridden(period) ? 'override' : i % 2 === 0 ? 'shift' : 'other'}
          text={isEmpty(period) ? words.gap : whoIn(period, name)}
          hatch={hatch}
        />
      ))}
      {asOf >= start && asOf < end ? <path d={`M${x(asOf)} ${HEAD - 4}v${ROW + 4}`} className="r-rota-now" /> : null}
    </svg>
  );
}

interface StretchProps {
  readonly x: number;
  readonly width: number;
  readonly look: 'shift' | 'other' | 'override' | 'gap';
  readonly text: string;
  readonly hatch: string;
}

/** About as wide as a letter of the chart's type. */
const LETTER = 6.5;

function Stretch({ x, width, look, text, hatch }: StretchProps) {
  const room = Math.floor((width - 8) / LETTER);
  const shown = text.length <= room ? text : initials(text);
  return (
    <g>
      <rect
        x={x + 0.5}
        y={HEAD}
        width={Math.max(1, width - 1)}
        height={ROW - 4}
        rx={look === 'override' ? 8 : 2}
        className={`r-rota-${look}`}
        {...(look === 'gap' ? { fill: `url(#${hatch})` } : {})}
      />
      {shown.length <= room ? (
        <text x={x + width / 2} y={HEAD + 16} textAnchor="middle" className="r-rota-text">
          {shown}
        </text>
      ) : null}
    </g>
  );
}

function initials(text: string): string {
  return text
    .split(/[\s,.]+/)
    .map((word) => word.charAt(0))
    .join('');
}

function dayName(day: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', day: 'numeric' }).format(day);
}

function Legend() {
  return (
    <ul className="r-legend r-small">
      {(['shift', 'override', 'gap', 'now'] as const).map((look) => (
        <li key={look}>
          <span className={`r-legend-${look}`} aria-hidden="true" />
          {words.legend[look]}
        </li>
      ))}
    </ul>
  );
}
