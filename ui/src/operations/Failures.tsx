/** What could not be delivered, by cause, with one button for all of a cause and one for each ticket. */
import type { FailureView, OperationsView } from '@rungs/shared-types';
import { clockNear } from '../format/times';
import { operationsWords } from '../messages/operations';
import { Icon } from '../parts/Icon';
import { PushButton } from '../parts/PushButton';
import type { Do } from './OperationsPage';
import type { OperatedTool, OperationsPort } from './operationsPort';
import { Ticket } from './QueueCard';

const words = operationsWords.failures;

interface FailuresProps {
  readonly view: OperationsView;
  readonly port: OperationsPort;
  readonly tool: OperatedTool;
  readonly doIt: Do;
}

export function Failures({ view, port, tool, doIt }: FailuresProps) {
  const { failures, noAlerts, zone, asOf } = view;
  return (
    <section className="r-card r-spaced">
      <div className="r-card-head">
        <div>
          <h2>{words.title}</h2>
          <p className="r-small r-subtle">{failures.length === 0 ? words.emptyText : words.means}</p>
          {noAlerts ? (
            <p className="r-small">
              <Icon name="bell" small /> {words.noAlerts(noAlerts.because, clockNear(noAlerts.at, asOf, zone))}
            </p>
          ) : null}
        </div>
      </div>
      {failures.length === 0 ? (
        <p>
          <Icon name="acknowledged" small /> {words.empty}
        </p>
      ) : (
        <div className="r-table" role="region" aria-label={words.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.cause[tool]}</th>
                <th scope="col">{words.tickets}</th>
                <th scope="col">{words.next}</th>
                <th scope="col">{words.step}</th>
              </tr>
            </thead>
            <tbody>
              {failures.map((failure) => (
                <Row key={failure.cause} failure={failure} view={view} port={port} doIt={doIt} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ failure, view, port, doIt }: Omit<FailuresProps, 'tool'> & { failure: FailureView }) {
  const { cause, tickets, most, nextAt } = failure;
  const retry = (ids: readonly string[]) =>
    void doIt(() => port.retry({ cause, tickets: ids }), words.retried(ids.length));
  return (
    <tr>
      <th scope="row">{cause}</th>
      <td>
        <ul className="r-tickets">
          {tickets.slice(0, 5).map((ticket) => (
            <li key={ticket.id}>
              <Ticket ticket={ticket} />
              {view.mayOperate && tickets.length > 1 ? (
                <PushButton
                  look="quiet"
                  small
                  label={`${words.retryOne} ${ticket.key ?? ticket.id}`}
                  onPress={() => retry([ticket.id])}
                >
                  {words.retryOne}
                </PushButton>
              ) : null}
            </li>
          ))}
          {tickets.length > 5 ? <li>+ {tickets.length - 5}</li> : null}
        </ul>
      </td>
      <td>
        {clockNear(nextAt, view.asOf, view.zone)}
        <br />
        <span className="r-small r-subtle">{words.attempts(most)}</span>
      </td>
      <td>
        {view.mayOperate ? (
          <PushButton small onPress={() => retry(tickets.map(({ id }) => id))}>
            <Icon name="retry" small />
            {words.retry(tickets.length)}
          </PushButton>
        ) : null}
      </td>
    </tr>
  );
}
