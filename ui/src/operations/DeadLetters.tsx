/** Looks at tickets that failed by a mistake of the app, with what went wrong and another try. */
import type { OperationsView } from '@rungs/shared-types';
import { clockNear } from '../format/times';
import { operationsWords } from '../messages/operations';
import { Icon } from '../parts/Icon';
import { PushButton } from '../parts/PushButton';
import type { Do } from './OperationsPage';
import type { OperationsPort } from './operationsPort';
import { Ticket } from './QueueCard';

const words = operationsWords.letters;

interface DeadLettersProps {
  readonly view: OperationsView;
  readonly port: OperationsPort;
  readonly doIt: Do;
}

export function DeadLetters({ view, port, doIt }: DeadLettersProps) {
  const { deadLetters, asOf, zone, mayOperate } = view;
  if (deadLetters.length === 0) return null;
  return (
    <section className="r-card r-spaced">
      <div className="r-card-head">
        <div>
          <h2>{words.title}</h2>
          <p className="r-small r-subtle">{words.means}</p>
        </div>
      </div>
      <div className="r-table" role="region" aria-label={words.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{operationsWords.tickets.ticket}</th>
              <th scope="col">{words.error}</th>
              <th scope="col">{words.failed}</th>
              <th scope="col">{operationsWords.failures.step}</th>
            </tr>
          </thead>
          <tbody>
            {deadLetters.map((letter) => (
              <tr key={letter.id}>
                <th scope="row">
                  <Ticket ticket={letter} />
                </th>
                <td className="r-error-text">{letter.error}</td>
                <td>
                  {clockNear(letter.lastAt, asOf, zone)}
                  <br />
                  <span className="r-small r-subtle">
                    {words.times(letter.attempts, clockNear(letter.firstAt, asOf, zone))}
                  </span>
                </td>
                <td>
                  {mayOperate ? (
                    <PushButton
                      small
                      label={`${words.replay} ${letter.key ?? letter.id}`}
                      onPress={() =>
                        void doIt(() => port.replay({ ticket: letter.id }), words.replayed(letter.key ?? letter.id))
                      }
                    >
                      <Icon name="retry" small />
                      {words.replay}
                    </PushButton>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
