/** Try the text as it stands: one ticket step by step, and who is told at a moment. Nothing leaves the page. */
import { simulateTicket, simulationInWords, toLocal, utc, whoIsTold, whoIsToldInWords, zoneRules } from '@rungs/core';
import type { EscalationPolicy, Incident, IncidentId, Priority, SimulationInWords, ToldInWords } from '@rungs/core';
import { readInstant } from '@rungs/shared-types';
import type { LocatedFault } from '@rungs/shared-types';
import { memo, useId, useState, type ReactNode } from 'react';
import { policyWords } from '../messages/policy';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { needsPerson, ticketScript } from './tryTicket';
import type { Deed, TryEvent, TryTicket } from './tryTicket';

const words = policyWords.tryIt;

/** Undefined while the text has faults. */
export const TryIt = memo(function TryIt({ policy }: { policy: EscalationPolicy | undefined }) {
  return (
    <>
      <header className="r-section-head">
        <h2>{words.title}</h2>
        <p className="r-subtle">{words.means}</p>
      </header>
      <div className="r-try">
        <Ticket policy={policy} />
        <Moment policy={policy} />
      </div>
    </>
  );
});

const DAY_MS = 86_400_000;
const PRIORITIES = [1, 2, 3, 4, 5] as const;

/** The coming Sunday at 03:00, when hardly anybody thinks of it. */
function sundayNight(zone: string): string {
  const local = toLocal(zoneRules(zone) ?? utc, Date.now());
  const day = new Date(local);
  const sunday = Math.floor(local / DAY_MS) * DAY_MS + (7 - day.getUTCDay()) * DAY_MS;
  return `${new Date(sunday).toISOString().slice(0, 10)}T03:00`;
}

function Ticket({ policy }: { policy: EscalationPolicy | undefined }) {
  const zone = policy?.zone ?? 'UTC';
  const [ticket, setTicket] = useState<TryTicket>(() => ({
    priority: 1,
    service: '',
    category: '',
    openedAt: sundayNight(zone),
    events: [],
  }));
  const [played, setPlayed] = useState<SimulationInWords | readonly LocatedFault[]>();
  const [isRefused, setRefused] = useState(false);
  const change = (part: Partial<TryTicket>) => setTicket((before) => ({ ...before, ...part }));
  const play = () => {
    setRefused(!policy);
    if (!policy) return;
    const read = ticketScript(ticket, policy);
    setPlayed(read.ok ? simulationInWords(simulateTicket(read.script, policy), policy) : read.faults);
  };
  return (
    <section className="r-card" aria-labelledby="rungs-try-ticket">
      <h2 id="rungs-try-ticket">{words.ticket}</h2>
      <p className="r-small r-subtle">{words.ticketMeans}</p>
      <div className="r-form-grid">
        <Choice
          label={policyWords.form.priority}
          value={String(ticket.priority)}
          choices={PRIORITIES.map((priority) => [String(priority), policyWords.form.priorityNumber(priority)] as const)}
          onChoose={(priority) => change({ priority: Number(priority) })}
        />
        <Words label={words.service} value={ticket.service} onChange={(service) => change({ service })} />
        <Words label={words.category} value={ticket.category} onChange={(category) => change({ category })} />
        <Words
          label={words.openedAt(zone)}
          type="datetime-local"
          value={ticket.openedAt}
          onChange={(openedAt) => change({ openedAt })}
        />
      </div>
      <Events policy={policy} events={ticket.events} onChange={(events) => change({ events })} />
      <RunButton icon="start" label={words.play} isRefused={!policy} onPress={play} />
      <div role="status" className="r-outcome">
        {isRefused && !policy ? <Refused /> : null}
        {played && 'steps' in played ? <Steps simulation={played} /> : null}
        {played && !('steps' in played) ? <NotUnderstood faults={played} /> : null}
      </div>
    </section>
  );
}

function Refused() {
  return <p className="r-fault">{words.faulty}</p>;
}

function NotUnderstood({ faults }: { faults: readonly LocatedFault[] }) {
  return (
    <Notice tone="danger" icon="error" title={words.notUnderstood} level={3}>
      {faults.map(({ reason, remedy }, i) => (
        <p key={i}>
          {reason} {remedy}
        </p>
      ))}
    </Notice>
  );
}

interface EventsProps {
  readonly policy: EscalationPolicy | undefined;
  readonly events: readonly TryEvent[];
  readonly onChange: (events: readonly TryEvent[]) => void;
}

function Events({ policy, events, onChange }: EventsProps) {
  const people = (policy?.people ?? []).map(({ id, name }) => [id, name] as const);
  const change = (at: number, part: Partial<TryEvent>) =>
    onChange(events.map((event, i) => (i === at ? { ...event, ...part } : event)));
  const fresh: TryEvent = { after: '10m', deed: 'acknowledge', by: people[0]?.[0] ?? '' };
  return (
    <div className="r-form-wide">
      <p className="r-label">{words.events}</p>
      {events.map(({ after, deed, by }, i) => (
        <div key={i} className="r-form-row">
          <Words
            isQuiet
            label={`${words.eventAfter}, ${words.event(i + 1)}`}
            value={after}
            onChange={(typed) => change(i, { after: typed })}
          />
          <Choice
            isQuiet
            label={`${words.eventDoes}, ${words.event(i + 1)}`}
            value={deed}
            choices={Object.entries(words.deeds)}
            onChoose={(chosen) => change(i, { deed: chosen as Deed })}
          />
          {needsPerson(deed) ? (
            <Choice
              isQuiet
              label={`${words.eventBy}, ${words.event(i + 1)}`}
              value={by}
              choices={people}
              onChoose={(person) => change(i, { by: person })}
            />
          ) : null}
          <PushButton
            look="quiet"
            small
            icon
            label={policyWords.form.remove(words.event(i + 1))}
            onPress={() => onChange(events.filter((_, at) => at !== i))}
          >
            <Icon name="close" small />
          </PushButton>
        </div>
      ))}
      <PushButton small onPress={() => onChange([...events, fresh])}>
        <Icon name="add" small />
        {words.addEvent}
      </PushButton>
    </div>
  );
}

function Steps({ simulation: { steps, end } }: { simulation: SimulationInWords }) {
  return (
    <>
      <ol className="r-steps" aria-label={words.steps(steps.length)}>
        {steps.map(({ when, cause, happened, seen, next }, i) => (
          <li key={i}>
            <p>
              <b>{when}</b>
              {cause === undefined ? null : ` · ${cause}`}
            </p>
            {happened.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
            {next === undefined ? null : <p className="r-small r-subtle">{next}</p>}
            {seen.length > 0 ? (
              <details>
                <summary className="r-small">{words.why}</summary>
                {seen.map((line, at) => (
                  <p key={at} className="r-small">
                    {line}
                  </p>
                ))}
              </details>
            ) : null}
          </li>
        ))}
      </ol>
      <p>
        <b>{end}</b>
      </p>
    </>
  );
}

function Moment({ policy }: { policy: EscalationPolicy | undefined }) {
  const zone = policy?.zone ?? 'UTC';
  const [moment, setMoment] = useState(() => sundayNight(zone));
  const [priority, setPriority] = useState('');
  const [told, setTold] = useState<ToldInWords | 'noTime'>();
  const [isRefused, setRefused] = useState(false);
  const ask = () => {
    setRefused(!policy);
    const rules = zoneRules(zone);
    if (!policy || !rules) return;
    const at = readInstant(moment.slice(0, 16), rules);
    if (at === undefined) return setTold('noTime');
    const incident = priority === '' ? {} : { incident: ticketThen(Number(priority) as Priority, at) };
    setTold(whoIsToldInWords(whoIsTold(policy, at, incident)));
  };
  return (
    <section className="r-card" aria-labelledby="rungs-try-moment">
      <h2 id="rungs-try-moment">{words.moment}</h2>
      <p className="r-small r-subtle">{words.momentMeans}</p>
      <div className="r-form-grid">
        <Words label={words.at(zone)} type="datetime-local" value={moment} onChange={setMoment} />
        <Choice
          label={policyWords.form.priority}
          value={priority}
          choices={[
            ['', words.anyPriority],
            ...PRIORITIES.map((it) => [String(it), policyWords.form.priorityNumber(it)] as const),
          ]}
          onChoose={setPriority}
        />
      </div>
      <RunButton icon="bell" label={words.ask} isRefused={!policy} onPress={ask} />
      <div role="status" className="r-outcome">
        {isRefused && !policy ? <Refused /> : null}
        {told === 'noTime' ? <p className="r-fault">{words.noTime}</p> : null}
        {told !== undefined && told !== 'noTime' ? <Told told={told} /> : null}
      </div>
    </section>
  );
}

function ticketThen(priority: Priority, at: number): Incident {
  return {
    tool: 'jira',
    id: 'TRY-1' as IncidentId,
    key: 'TRY-1',
    summary: '',
    description: '',
    state: 'new',
    assigned: false,
    priority,
    openedAt: at,
  };
}

function Told({ told: { when, ticket, paths } }: { told: ToldInWords }) {
  return (
    <>
      <p>
        <b>{when}</b>
      </p>
      {ticket === undefined ? null : <p>{ticket}</p>}
      {paths.map(({ path, levels }) => (
        <div key={path} className="r-told-then">
          <h3>{path}</h3>
          <ol>
            {levels.map(([first, ...rest], i) => (
              <li key={i}>
                <p>
                  <b>{first}</b>
                </p>
                {rest.map((line, at) => (
                  <p key={at} className="r-small">
                    {line}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

interface RunButtonProps {
  readonly icon: 'start' | 'bell';
  readonly label: string;
  readonly isRefused: boolean;
  readonly onPress: () => void;
}

function RunButton({ icon, label, isRefused, onPress }: RunButtonProps) {
  return (
    <div className="r-actions">
      <PushButton refused={isRefused} onPress={onPress}>
        <Icon name={isRefused ? 'refused' : icon} small />
        {label}
      </PushButton>
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'datetime-local';
  readonly isQuiet?: boolean;
  readonly onChange: (value: string) => void;
}

function Words({ label, value, type = 'text', isQuiet = false, onChange }: WordsProps) {
  return (
    <Labelled label={label} isQuiet={isQuiet}>
      {(id) => (
        <input
          id={id}
          type={type}
          value={value}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, name: string])[];
  readonly isQuiet?: boolean;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, isQuiet = false, onChoose }: ChoiceProps) {
  return (
    <Labelled label={label} isQuiet={isQuiet}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
          {choices.map(([of, name]) => (
            <option key={of} value={of}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly isQuiet: boolean;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, isQuiet, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="r-field">
      <label className={isQuiet ? 'r-hidden' : 'r-label'} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
