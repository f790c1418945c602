/** Who is on call now and next, the rota of two weeks, where it has gaps, and whom it loads (PTH-6, PTH-9). */
import { useCallback, useId, useMemo, useState } from 'react';
import { compilePolicy, qualityOf } from '@rungs/core';
import type { CoverOfSchedule } from '@rungs/core';
import type { OnCallPlan } from '@rungs/shared-types';
import { duration, percent } from '../format/durations';
import { clockNear, clockWithSeconds, date, dateAndClock } from '../format/times';
import { common } from '../messages/common';
import { onCallWords as words } from '../messages/oncall';
import { Announcer } from '../parts/Announcer';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { Bar } from '../parts/Skeleton';
import { useRefreshed } from '../refresh/useRefreshed';
import { HostOnCall } from './HostOnCall';
import type { OnCallPort } from './onCallPort';
import { Rota } from './Rota';
import { fortnightOf, namesIn, nowAndNext, overridesIn, whoIn } from './fortnight';

export function OnCallPage({ port, refreshEveryMs }: { port: OnCallPort; refreshEveryMs: number }) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload } = useRefreshed<OnCallPlan>(load, refreshEveryMs);
  const isLoading = view === undefined && failure === undefined;
  return (
    <main className="r-page" aria-label={words.title} aria-busy={isLoading}>
      {view?.policy ? null : (
        <header className="r-page-head">
          <h1>{words.title}</h1>
        </header>
      )}
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={reload} />}
      {view?.policy ? (
        <Content asOf={view.asOf} policy={view.policy} port={port} refreshEveryMs={refreshEveryMs} />
      ) : null}
      {view && !view.policy ? <Empty title={words.noPolicyTitle} text={words.noPolicy} /> : null}
      {isLoading && isSlow ? (
        <div className="r-card r-skeletons" aria-hidden="true">
          <Bar width="30%" />
          <Bar width="100%" height={120} />
        </div>
      ) : null}
      <Announcer text={isLoading && isSlow ? words.loading : ''} />
    </main>
  );
}

/** To find who is next, the tool is asked dozens of times. */
const HOST_IS_ASKED_LESS_OFTEN = 10;

interface ContentProps {
  readonly asOf: number;
  readonly policy: NonNullable<OnCallPlan['policy']>;
  readonly port: OnCallPort;
  readonly refreshEveryMs: number;
}

function Content({ asOf, policy: { document, version }, port, refreshEveryMs }: ContentProps) {
  const policy = useMemo(() => compilePolicy(document, version), [document, version]);
  const asksHost = document.groups.some(({ onCallIn }) => onCallIn);
  const [zone, setZone] = useState(policy.zone);
  const [shift, setShift] = useState(0);
  const stretch = useMemo(() => fortnightOf(asOf, zone, shift), [asOf, zone, shift]);
  const covers = useMemo(() => qualityOf(policy, stretch), [policy, stretch]);
  return (
    <>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="r-subtle">
            {common.asOf(`${date(asOf, zone)}, ${clockWithSeconds(asOf, zone)}`)} · {words.from(version)}
          </p>
        </div>
        <ZoneChoice zones={zonesOf(policy.zone, covers)} zone={zone} onChoose={setZone} />
      </header>
      {port.loadHost && asksHost ? (
        <HostOnCall load={port.loadHost} zone={zone} refreshEveryMs={refreshEveryMs * HOST_IS_ASKED_LESS_OFTEN} />
      ) : null}
      {covers.length === 0 ? <Empty title={words.emptyTitle} text={words.empty} /> : null}
      {covers.map((cover) => (
        <Gaps key={cover.schedule.id} cover={cover} asOf={asOf} zone={zone} />
      ))}
      {covers.length === 0 ? null : (
        <>
          <Now
            covers={covers}
            asOf={asOf}
            zone={zone}
            means={port.loadHost && asksHost ? words.now.meansAfterHost : words.now.means}
          />
          <section className="r-card r-spaced">
            <div className="r-card-head">
              <div>
                <h2>{words.rota.title(date(stretch.start, zone), date(stretch.end - 1, zone))}</h2>
                <p className="r-small r-subtle">{words.rota.drawnIn(zone)}</p>
              </div>
              <div className="r-actions">
                <PushButton look="quiet" small onPress={() => setShift(shift - 1)}>
                  {words.rota.earlier}
                </PushButton>
                <PushButton small onPress={() => setShift(0)}>
                  {words.rota.today}
                </PushButton>
                <PushButton look="quiet" small onPress={() => setShift(shift + 1)}>
                  {words.rota.later}
                </PushButton>
              </div>
            </div>
            <Rota covers={covers} stretch={stretch} asOf={asOf} zone={zone} />
          </section>
          <div className="r-columns">
            <Load covers={covers} />
            <div className="r-column">
              <Quality covers={covers} />
              <Overrides covers={covers} stretch={stretch} zone={zone} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function Empty({ title, text }: { title: string; text: string }) {
  return (
    <section className="r-card r-empty">
      <Icon name="none" />
      <h2>{title}</h2>
      <p className="r-subtle">{text}</p>
    </section>
  );
}

/** The policy's zone, those of its schedules, the reader's own and UTC. */
function zonesOf(own: string, covers: readonly CoverOfSchedule[]): string[] {
  const all = [
    own,
    ...covers.map(({ schedule }) => schedule.zone.zone),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
    'UTC',
  ];
  return [...new Set(all)];
}

interface ZoneChoiceProps {
  readonly zones: readonly string[];
  readonly zone: string;
  readonly onChoose: (zone: string) => void;
}

function ZoneChoice({ zones, zone, onChoose }: ZoneChoiceProps) {
  const id = useId();
  return (
    <div className="r-filters r-zone">
      <label className="r-label" htmlFor={id}>
        {words.zone}
      </label>
      <select id={id} value={zone} onChange={({ target }) => onChoose(target.value)}>
        {zones.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}

function Gaps({ cover: { schedule, quality }, asOf, zone }: { cover: CoverOfSchedule; asOf: number; zone: string }) {
  const ahead = quality.gaps.filter(({ end }) => end > asOf);
  const [first] = ahead;
  if (!first) return null;
  return (
    <div className="r-page-notice">
      <Notice tone="danger" icon="breached" title={words.gapTitle(schedule.name)}>
        <p>
          {words.gapText(
            dateAndClock(first.start, zone),
            clockNear(first.end, first.start, zone),
            duration(first.end - first.start),
          )}
          {ahead.length > 1 ? `, ${words.moreGaps(ahead.length - 1)}` : ''}. {words.gapMeans}
        </p>
      </Notice>
    </div>
  );
}

interface NowProps {
  readonly covers: readonly CoverOfSchedule[];
  readonly asOf: number;
  readonly zone: string;
  readonly means: string;
}

function Now({ covers, asOf, zone, means }: NowProps) {
  return (
    <section className="r-card r-spaced">
      <div className="r-card-head">
        <div>
          <h2>{words.now.title}</h2>
          <p className="r-small r-subtle">{means}</p>
        </div>
      </div>
      <div className="r-table" role="region" aria-label={words.now.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.now.schedule}</th>
              <th scope="col">{words.now.person}</th>
              <th scope="col">{words.now.until}</th>
              <th scope="col">{words.now.next}</th>
            </tr>
          </thead>
          <tbody>
            {covers.map(({ schedule }) => {
              const name = namesIn(schedule);
              const { now, next } = nowAndNext(schedule, asOf);
              return (
                <tr key={schedule.id}>
                  <th scope="row">
                    {schedule.name}
                    <br />
                    <span className="r-small r-subtle">
                      {schedule.usedBy.length === 0 ? words.quality.unused : schedule.usedBy.join('; ')}
                    </span>
                  </th>
                  <td>{whoIn(now, name)}</td>
                  <td>{next ? clockNear(now.end, asOf, zone) : words.now.always}</td>
                  <td>{next ? whoIn(next, name) : ''}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Quality({ covers }: { covers: readonly CoverOfSchedule[] }) {
  return (
    <section className="r-card">
      <h2>{words.quality.title}</h2>
      <p className="r-small r-subtle">{words.quality.means}</p>
      {covers.map(({ schedule, quality }) => (
        <div key={schedule.id}>
          <h3 className="r-label">{schedule.name}</h3>
          <dl className="r-facts">
            <div>
              <dt>{words.quality.covered}</dt>
              <dd>
                {percent(quality.coveredShare)},{' '}
                {words.quality.gaps(quality.gaps.length, duration(quality.uncoveredMs))}
              </dd>
            </div>
            <div>
              <dt>{words.quality.balance}</dt>
              <dd>{percent(quality.balance)}</dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  );
}

function Load({ covers }: { covers: readonly CoverOfSchedule[] }) {
  return (
    <section className="r-card">
      <h2>{words.load.title}</h2>
      {covers.map(({ schedule, quality: { load } }) => {
        const name = namesIn(schedule);
        const total = load.reduce((ms, { onCallMs }) => ms + onCallMs, 0);
        const most = Math.max(1, ...load.map(({ onCallMs }) => onCallMs));
        return (
          <div key={schedule.id} className="r-spaced">
            <h3>{schedule.name}</h3>
            <p className="r-small r-subtle">
              {words.load.means(duration(load.length === 0 ? 0 : total / load.length))}
            </p>
            <div className="r-table" role="region" aria-label={`${words.load.title}, ${schedule.name}`} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.load.who}</th>
                    <th scope="col" className="r-figure">
                      {words.load.hours}
                    </th>
                    <th scope="col" aria-hidden="true" />
                    <th scope="col" className="r-figure">
                      {words.load.shifts}
                    </th>
                    <th scope="col" className="r-figure">
                      {words.load.longest}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {load.map(({ participant, onCallMs, shifts, longestMs }) => (
                    <tr key={participant}>
                      <th scope="row">{name(participant)}</th>
                      <td className="r-figure">{Math.round(onCallMs / 3_600_000)}</td>
                      <td aria-hidden="true" className="r-load">
                        <span className="r-bar">
                          <i style={{ width: `${(onCallMs / most) * 100}%` }} />
                        </span>
                      </td>
                      <td className="r-figure">{shifts}</td>
                      <td className="r-figure">{duration(longestMs)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </div>
        );
      })}
    </section>
  );
}

interface OverridesProps {
  readonly covers: readonly CoverOfSchedule[];
  readonly stretch: { readonly start: number; readonly end: number };
  readonly zone: string;
}

function Overrides({ covers, stretch, zone }: OverridesProps) {
  const found = covers.flatMap((cover) =>
    overridesIn(cover, stretch).map((it) => ({ ...it, schedule: cover.schedule.name })),
  );
  return (
    <section className="r-card">
      <h2>{words.overrides.title}</h2>
      {found.length === 0 ? <p className="r-subtle">{words.overrides.none}</p> : null}
      <ul>
        {found.map(({ id, schedule, what, start, end }) => (
          <li key={`${schedule}/${id}`}>
            <b>{what}</b>, {schedule}
            <br />
            <span className="r-small r-subtle">
              {dateAndClock(start, zone)} – {dateAndClock(end, zone)}
            </span>
          </li>
        ))}
      </ul>
      <p className="r-small r-subtle">{words.overrides.author}</p>
    </section>
  );
}
