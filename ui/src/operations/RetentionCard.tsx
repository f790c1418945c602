/** For how many months closed escalations are kept. */
import { useId, useState } from 'react';
import type { OperationsView, RetentionView } from '@rungs/shared-types';
import { dateAndClock } from '../format/times';
import { operationsWords } from '../messages/operations';
import { PushButton } from '../parts/PushButton';
import type { Do } from './OperationsPage';
import type { OperationsPort } from './operationsPort';

const words = operationsWords.retention;
const CHOICES = [3, 6, 12, 24, 36, 60, 84, 120];

interface RetentionCardProps {
  readonly view: OperationsView;
  readonly retention: RetentionView;
  readonly port: OperationsPort;
  readonly doIt: Do;
}

export function RetentionCard({ view, retention, port, doIt }: RetentionCardProps) {
  const { zone, mayOperate } = view;
  const [months, setMonths] = useState(retention.months ?? 0);
  const id = useId();
  const choices = [...new Set([...CHOICES, ...(retention.months === null ? [] : [retention.months])])].sort(
    (one, other) => one - other,
  );
  const save = () => void doIt(() => port.setRetention({ months: months === 0 ? null : months }), words.saved);
  return (
    <section className="r-card">
      <h2>{words.title}</h2>
      <label className="r-label" htmlFor={id}>
        {words.label}
      </label>
      <div className="r-filters r-field-row">
        <select
          id={id}
          value={months}
          disabled={!mayOperate}
          onChange={({ target }) => setMonths(Number(target.value))}
        >
          <option value={0}>{words.always}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {words.months(choice)}
            </option>
          ))}
        </select>
        {mayOperate ? <PushButton onPress={save}>{words.save}</PushButton> : null}
      </div>
      <p className="r-small r-subtle">{words.means}</p>
      <p className="r-small r-subtle">
        {retention.lastTrimAt === null
          ? words.neverTrimmed
          : words.last(dateAndClock(retention.lastTrimAt, zone), retention.lastTrimmed)}
      </p>
      {mayOperate ? null : <p className="r-small">{operationsWords.notOperator}</p>}
    </section>
  );
}
