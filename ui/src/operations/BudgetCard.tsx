/** What of Jira's quota was used in this hour, and what was put off because of it. */
import type { BudgetView } from '@rungs/shared-types';
import { clock } from '../format/times';
import { operationsWords } from '../messages/operations';

const words = operationsWords.budget;

export function BudgetCard({ budget, zone }: { budget: BudgetView; zone: string }) {
  const { used, share, resetsAt, nearLimit, shed } = budget;
  const text = words.used(used, share);
  return (
    <section className="r-card">
      <div className="r-card-head">
        <h2>{words.title}</h2>
      </div>
      <p className="r-small r-subtle">{words.hour(clock(resetsAt, zone))}</p>
      <p>
        <b>{text}</b> · {words.left(Math.max(0, share - used))}
      </p>
      <span className="r-bar r-budget" role="img" aria-label={text}>
        <i style={{ width: `${Math.min(100, (used / share) * 100)}%` }} />
      </span>
      {nearLimit ? <p className="r-small">{words.near}</p> : null}
      {shed.length === 0 ? <p className="r-small r-subtle">{words.noneShed}</p> : null}
      <ul className="r-small">
        {shed.map(({ what, count }) => (
          <li key={what}>{words.shed(words.shedNames[what] ?? what, count)}</li>
        ))}
      </ul>
    </section>
  );
}
