/** When the sweep last ran, when it runs next, and when it was silent. */
import type { OperationsView } from '@rungs/shared-types';
import { duration } from '../format/durations';
import { clockNear, clockWithSeconds } from '../format/times';
import { operationsWords } from '../messages/operations';
import { Lozenge, type LozengeLook } from '../parts/Lozenge';

const words = operationsWords.heartbeat;

export function HeartbeatCard({ view }: { view: OperationsView }) {
  const { heartbeat, asOf, zone } = view;
  const { lastAt, everyMs, found, queued, gaps } = heartbeat;
  return (
    <section className="r-card">
      <div className="r-card-head">
        <h2>{words.title}</h2>
        <Lozenge {...lookOf(view)} />
      </div>
      <p className="r-small r-subtle">{words.every(duration(everyMs))}</p>
      {lastAt === null ? null : (
        <dl className="r-facts">
          <Fact name={words.last} value={clockWithSeconds(lastAt, zone)} />
          <Fact name={words.next} value={clockWithSeconds(lastAt + everyMs, zone)} />
          <Fact name={words.found} value={String(found)} />
          <Fact name={words.queued} value={String(queued)} />
        </dl>
      )}
      <h3 className="r-label">{words.gaps}</h3>
      {gaps.length === 0 ? <p className="r-small r-subtle">{words.noGaps}</p> : null}
      <ul className="r-small">
        {gaps.slice(0, 3).map(({ from, to, caughtUp }) => (
          <li key={from}>
            {words.gap(clockNear(from, asOf, zone), clockNear(to, asOf, zone), duration(to - from), caughtUp)}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Two sweeps were missed: as the app itself counts a silence. */
export function isSilent({ heartbeat: { lastAt, everyMs }, asOf }: OperationsView): boolean {
  return lastAt !== null && asOf - lastAt > everyMs * 2.4;
}

function lookOf(view: OperationsView): LozengeLook {
  if (view.heartbeat.lastAt === null) return { icon: 'none', tone: 'outline', word: words.notYet };
  if (isSilent(view)) return { icon: 'breached', tone: 'danger', word: words.silent };
  if (view.pause) return { icon: 'suspended', tone: 'paused', word: words.paused };
  if (!view.heartbeat.complete) return { icon: 'unacknowledged', tone: 'warning', word: words.unfinished };
  return { icon: 'acknowledged', tone: 'success', word: words.beating };
}
