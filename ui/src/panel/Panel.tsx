/** The panel for one view: says what the view carries, in the same order in both tools, and nothing else. */
import { useId, useState, type ReactNode } from 'react';
import { clockNear, clockWithSeconds } from '../format/times';
import { percent } from '../format/durations';
import { en } from '../messages/en';
import { Icon, type IconName } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { TicketLink } from '../parts/TicketLink';
import type { PanelView } from '../port';
import { ClockBlock } from './ClockBlock';
import { History } from './History';
import { isMirror, type ActedEscalation } from './panelState';
import { PathBlock } from './PathBlock';
import { Rail } from './Rail';
import type { Acknowledging } from './useAcknowledge';

interface PanelProps {
  readonly view: PanelView;
  readonly acknowledging: Acknowledging;
}

export function Panel({ view, acknowledging }: PanelProps) {
  return (
    <>
      {isMirror(view) ? <Mirror view={view} /> : <EscalationBlocks view={view} acknowledging={acknowledging} />}
      {view.knownError ? <KnownErrorBlock knownError={view.knownError} /> : null}
      {view.problem ? <ProblemBlock problem={view.problem} /> : null}
      <footer className="r-small r-subtle">{en.asOf(clockWithSeconds(view.asOf, view.zone))}</footer>
    </>
  );
}

function EscalationBlocks({ view, acknowledging }: PanelProps) {
  const { escalation } = view;
  switch (escalation.status) {
    case 'noPolicy':
      return <NoPolicy because={escalation.because} />;
    case 'waiting':
      return <Waiting escalation={escalation} asOf={view.asOf} zone={view.zone} />;
    default:
      return <Acted escalation={escalation} view={view} acknowledging={acknowledging} />;
  }
}

function NoPolicy({ because }: { because: string }) {
  return (
    <section className="r-empty">
      <Icon name="none" />
      <h2>{en.panel.noPolicyTitle}</h2>
      <p className="r-subtle">{because}</p>
    </section>
  );
}

function Mirror({ view }: { view: PanelView }) {
  const { linked, escalation } = view;
  if (!linked) return null;
  const clock = escalation.status === 'waiting' ? escalation.clock : undefined;
  return (
    <section>
      {clock ? <ClockBlock clock={clock} rungs={[]} asOf={view.asOf} zone={view.zone} /> : null}
      <Notice tone="info" icon="link" title={en.panel.mirror.title(en.tool(linked.tool))}>
        <p>{en.panel.mirror.text(en.tool(linked.tool))}</p>
        {linked.url ? (
          <p>
            <TicketLink label={en.panel.mirror.open(linked.key)} url={linked.url} />
          </p>
        ) : null}
      </Notice>
    </section>
  );
}

type WaitingEscalation = Extract<PanelView['escalation'], { status: 'waiting' }>;

function Waiting({ escalation, asOf, zone }: { escalation: WaitingEscalation; asOf: number; zone: string }) {
  const { startsAt, because } = escalation;
  return (
    <section>
      {escalation.clock ? <ClockBlock clock={escalation.clock} rungs={[]} asOf={asOf} zone={zone} /> : null}
      <NextStep>
        <b>
          {startsAt === undefined ? en.panel.startsOnCondition : en.panel.startsAt(clockNear(startsAt, asOf, zone))}
        </b>
        <br />
        <span className="r-subtle">{because}</span>
      </NextStep>
    </section>
  );
}

/** Running, acknowledged and closed: the same blocks, so that nothing jumps from one to the next. */
function Acted({ escalation, view, acknowledging }: PanelProps & { escalation: ActedEscalation }) {
  const [isExplained, setExplained] = useState(false);
  const historyId = useId();
  const { asOf, zone } = view;
  return (
    <>
      <section>
        {escalation.clock ? (
          <ClockBlock clock={escalation.clock} rungs={escalation.rungs} asOf={asOf} zone={zone} />
        ) : (
          <>
            <h2 className="r-label">{en.panel.levels}</h2>
            <Rail rungs={escalation.rungs} asOf={asOf} zone={zone} />
          </>
        )}
        <NextStep
          icon={escalation.status === 'closed' ? 'met' : 'clock'}
          action={
            <PushButton
              look="quiet"
              small
              expanded={isExplained}
              controls={historyId}
              onPress={() => setExplained((shown) => !shown)}
            >
              {en.panel.why}
            </PushButton>
          }
        >
          {escalation.outcome ?? escalation.next?.sentence ?? en.panel.noNextStep}
        </NextStep>
      </section>
      <section>
        <PathBlock escalation={escalation} acknowledging={acknowledging} asOf={asOf} zone={zone} />
        <History id={historyId} escalation={escalation} full={isExplained} asOf={asOf} zone={zone} />
      </section>
    </>
  );
}

interface NextStepProps {
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

function NextStep({ icon = 'clock', children, action }: NextStepProps) {
  return (
    <div className="r-next">
      <Icon name={icon} />
      <p>{children}</p>
      {action}
    </div>
  );
}

function KnownErrorBlock({ knownError }: { knownError: NonNullable<PanelView['knownError']> }) {
  const words = en.panel.knownError;
  return (
    <section>
      <div className="r-row">
        <h2 className="r-label">{words.title}</h2>
        <span className="r-push r-small r-subtle">{words.match(percent(knownError.score))}</span>
      </div>
      <p>
        <b>{knownError.id}</b> {knownError.title}
      </p>
      <p className="r-small r-subtle">{knownError.evidence.join(' · ')}</p>
      <p className="r-workaround">
        <b>{words.workaround}:</b> {knownError.workaround}
      </p>
    </section>
  );
}

function ProblemBlock({ problem }: { problem: NonNullable<PanelView['problem']> }) {
  return (
    <section className="r-row">
      <Icon name="problem" />
      <h2 className="r-label">{en.panel.problem}</h2>
      <TicketLink label={problem.key} url={problem.url} />
    </section>
  );
}
