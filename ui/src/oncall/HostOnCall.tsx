/** What the tool's own on-call says of the groups that the policy asks of it: to be read here, and changed there (ROT4). */
import type { HostGroupPlan, HostOnCallPlan, HostPlaces } from '@rungs/shared-types';
import { clockNear, clockWithSeconds, date, dateAndClock } from '../format/times';
import { common } from '../messages/common';
import { onCallWords } from '../messages/oncall';
import { LoadFailure } from '../parts/LoadFailure';
import { Icon } from '../parts/Icon';
import { Bar } from '../parts/Skeleton';
import { useRefreshed } from '../refresh/useRefreshed';

const words = onCallWords.host;

interface HostOnCallProps {
  readonly load: () => Promise<HostOnCallPlan>;
  readonly zone: string;
  readonly refreshEveryMs: number;
}

export function HostOnCall({ load, zone, refreshEveryMs }: HostOnCallProps) {
  const { view, failure, isSlow, reload } = useRefreshed<HostOnCallPlan>(load, refreshEveryMs);
  const isLoading = view === undefined && failure === undefined;
  return (
    <section className="r-card r-spaced" aria-busy={isLoading}>
      <div className="r-card-head">
        <div>
          <h2>{words.title}</h2>
          <p className="r-small r-subtle">{words.means}</p>
        </div>
        {view ? (
          <p className="r-small r-subtle">
            {common.asOf(`${date(view.asOf, zone)}, ${clockWithSeconds(view.asOf, zone)}`)}
          </p>
        ) : null}
      </div>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={reload} />}
      {view ? <Groups plan={view} zone={zone} /> : null}
      {isLoading && isSlow ? <Bar width="100%" height={60} /> : null}
      <p className="r-small r-subtle">{words.where}</p>
    </section>
  );
}

function Groups({ plan: { asOf, lookedUntil, groups }, zone }: { plan: HostOnCallPlan; zone: string }) {
  return (
    <div className="r-table" role="region" aria-label={words.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.group}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.next}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">
                {group.group}
                <br />
                <span className="r-small r-subtle">{words.askedBy(group.askedBy.join(', '))}</span>
              </th>
              <td>
                <Places places={group.now} />
              </td>
              <td>
                <Next group={group} asOf={asOf} lookedUntil={lookedUntil} zone={zone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NextProps {
  readonly group: HostGroupPlan;
  readonly asOf: number;
  readonly lookedUntil: number;
  readonly zone: string;
}

function Next({ group: { now, next }, asOf, lookedUntil, zone }: NextProps) {
  if (next) {
    return (
      <>
        {words.from(clockNear(next.at, asOf, zone))}
        <Places places={next.then} />
      </>
    );
  }
  return 'because' in now ? null : <>{words.unchanged(dateAndClock(lookedUntil, zone))}</>;
}

function Places({ places }: { places: HostPlaces }) {
  if ('because' in places) return <Silence text={words.silent(places.because)} />;
  if (places.onCall.length === 0) return <Silence text={words.nobody} />;
  return (
    <ol className="r-places">
      {places.onCall.map(({ name, account, place, known }) => (
        <li key={`${place} ${account}`} value={place}>
          {name}
          {known ? null : <span className="r-small r-subtle"> {words.unknown(account)}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Icon and words: nothing is told here, the policy's own rota is. */
function Silence({ text }: { text: string }) {
  return (
    <span className="r-host-silence">
      <Icon name="error" small />
      {text}
    </span>
  );
}
