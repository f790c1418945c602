/** The panel for one view: says what the view carries, in the same order in both tools, and nothing else. */
import { useState, type ReactNode } from 'react';
import { clockNear, clockWithSeconds } from '../format/times';
import { percent } from '../format/durations';
import { common } from '../messages/common';
import { panelWords } from '../messages/panel';
import { Icon, type IconName } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { TicketLink } from '../parts/TicketLink';
import type { PanelView } from '../port';
import { ClockBlock } from './ClockBlock';
import { History } from './History';
import { isMirror, type ActedEscalation, type WaitingEscalation } from './panelState';
import { actionsOf, findAction } from '../dialog/standing';
import { TroubleNotice } from '../dialog/TroubleNotice';
import type { Actor } from './PathActions';
import { Paths } from './PathBlock';
import { WhyDrawer, WhyNotDrawer } from './WhyDrawer';
import { Rail } from './Rail';

interface PanelProps {
  readonly view: PanelView;
  readonly actor: Actor;
}

export function Panel({ view, actor }: PanelProps) {
  return (
    <>
      {isMirror(view) ? <Mirror view={view} /> : <EscalationBlocks view={view} actor={actor} />}
      {view.knownError ? <KnownErrorBlock knownError={view.knownError} /> : null}
      {view.problem ? <ProblemBlock problem={view.problem} /> : null}
      <footer className="r-small r-subtle">{common.asOf(clockWithSeconds(view.asOf, view.zone))}</footer>
    </>
  );
}

function EscalationBlocks({ view, actor }: PanelProps) {
  const { escalation } = view;
  switch (escalation.status) {
    case 'noPolicy':
      return <NoPolicy because={escalation.because} />;
    case 'waiting':
      return <Waiting escalation={escalation} view={view} actor={actor} />;
    default:
      return <Acted escalation={escalation} view={view} actor={actor} />;
  }
}

function NoPolicy({ because }: { because: string }) {
  return (
    <section className="r-empty">
      <Icon name="none" />
      <h2>{panelWords.noPolicyTitle}</h2>
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
      <Notice tone="info" icon="link" title={panelWords.mirror.title(common.tool(linked.tool))}>
        <p>{panelWords.mirror.text(common.tool(linked.tool))}</p>
        {linked.url ? (
          <p>
            <TicketLink label={panelWords.mirror.open(linked.key)} url={linked.url} />
          </p>
        ) : null}
      </Notice>
    </section>
  );
}

function Waiting({ escalation, view, actor }: PanelProps & { escalation: WaitingEscalation }) {
  const [isExplained, setExplained] = useState(false);
  const { startsAt, because, clock, triggers } = escalation;
  const { asOf, zone } = view;
  return (
    <section>
      {clock ? <ClockBlock clock={clock} rungs={[]} asOf={asOf} zone={zone} /> : null}
      <NextStep action={triggers ? <Why onPress={() => setExplained(true)} /> : null}>
        <b>
          {startsAt === undefined ? panelWords.startsOnCondition : panelWords.startsAt(clockNear(startsAt, asOf, zone))}
        </b>
        <br />
        <span className="r-subtle">{because}</span>
      </NextStep>
      <StartByHand escalation={escalation} actor={actor} />
      {isExplained ? (
        <WhyNotDrawer escalation={escalation} asOf={asOf} zone={zone} onClose={() => setExplained(false)} />
      ) : null}
    </section>
  );
}

function StartByHand({ escalation, actor }: { escalation: WaitingEscalation; actor: Actor }) {
  const start = findAction(actionsOf(escalation), 'start');
  const { acting, press } = actor;
  if (!start) return null;
  const { permission } = start;
  return (
    <>
      <div className="r-actions">
        <PushButton
          refused={!permission.allowed || acting.sending !== undefined}
          describedBy={permission.allowed ? undefined : START_REASON}
          onPress={() => press(start)}
        >
          {permission.allowed ? null : <Icon name="refused" />}
          {panelWords.actions.buttons.start}
        </PushButton>
      </div>
      {permission.allowed ? null : (
        <p id={START_REASON} className="r-reason r-small r-subtle">
          {permission.because}
        </p>
      )}
      {acting.trouble ? <TroubleNotice trouble={acting.trouble} /> : null}
    </>
  );
}

const START_REASON = 'r-start-reason';

/** Running, acknowledged and closed: the same blocks, so that nothing jumps from one to the next. */
function Acted({ escalation, view, actor }: PanelProps & { escalation: ActedEscalation }) {
  const [isExplained, setExplained] = useState(false);
  const { asOf, zone } = view;
  return (
    <>
      <section>
        {escalation.clock ? (
          <ClockBlock clock={escalation.clock} rungs={escalation.rungs} asOf={asOf} zone={zone} />
        ) : (
          <>
            <h2 className="r-label">{panelWords.levels}</h2>
            <Rail rungs={escalation.rungs} asOf={asOf} zone={zone} />
          </>
        )}
        <NextStep
          icon={escalation.status === 'closed' ? 'met' : 'clock'}
          action={<Why onPress={() => setExplained(true)} />}
        >
          {escalation.outcome ?? escalation.next?.sentence ?? panelWords.noNextStep}
        </NextStep>
      </section>
      <section>
        <Paths escalation={escalation} actor={actor} asOf={asOf} zone={zone} />
        <History escalation={escalation} asOf={asOf} zone={zone} />
      </section>
      {isExplained ? (
        <WhyDrawer escalation={escalation} asOf={asOf} zone={zone} onClose={() => setExplained(false)} />
      ) : null}
    </>
  );
}

function Why({ onPress }: { onPress: () => void }) {
  return (
    <PushButton look="quiet" small hasDialog onPress={onPress}>
      {panelWords.why}
    </PushButton>
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
  const words = panelWords.knownError;
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
      <h2 className="r-label">{panelWords.problem}</h2>
      <TicketLink label={problem.key} url={problem.url} />
    </section>
  );
}
