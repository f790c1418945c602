/** Who has each path now, whether they said so, and the one button that matters. */
import { useId } from 'react';
import { en } from '../messages/en';
import { Icon } from '../parts/Icon';
import { Lozenge } from '../parts/Lozenge';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import type { Acknowledging } from './useAcknowledge';
import { pathLozenge, statusOfAll, type ActedEscalation } from './panelState';
import { Rail } from './Rail';

interface PathBlockProps {
  readonly escalation: ActedEscalation;
  readonly acknowledging: Acknowledging;
  readonly asOf: number;
  readonly zone: string;
}

export function PathBlock({ escalation, acknowledging, asOf, zone }: PathBlockProps) {
  const { path, status, otherPaths = [] } = escalation;
  return (
    <>
      <PathHead path={path} status={otherPaths.length === 0 ? undefined : status} />
      <Who path={path} />
      {otherPaths.map((other) => (
        <OtherPathBlock key={other.path.id} other={other} asOf={asOf} zone={zone} />
      ))}
      {status === 'closed' ? null : <AcknowledgeAction escalation={escalation} acknowledging={acknowledging} />}
    </>
  );
}

type PanelPath = ActedEscalation['path'];
type OtherPath = NonNullable<ActedEscalation['otherPaths']>[number];

/** Where there is one path, its state stands in the panel's head alone. */
function PathHead({ path, status }: { path: PanelPath; status: ActedEscalation['status'] | undefined }) {
  return (
    <div className="r-path-head">
      <h2 className="r-label">{en.panel.path(path.level, path.levels, path.name)}</h2>
      {status === undefined ? null : <Lozenge {...pathLozenge(status)} />}
    </div>
  );
}

function Who({ path }: { path: PanelPath }) {
  return (
    <div className="r-who">
      <People responders={path.responders} />
      <div>
        <b>{path.levelName}</b>
        <p className="r-small r-subtle">{path.responders.map((person) => person.name).join(', ')}</p>
        <p className="r-small r-subtle">{path.sentence}</p>
        {path.update ? <p className="r-small r-subtle">{path.update.sentence}</p> : null}
      </div>
    </div>
  );
}

/** A path beside the first: its levels stand on no clock, for the rail above is the ticket's. */
function OtherPathBlock({ other, asOf, zone }: { other: OtherPath; asOf: number; zone: string }) {
  const { path, status, rungs, next } = other;
  return (
    <div className="r-other-path">
      <PathHead path={path} status={status} />
      <Rail rungs={rungs} of={path.name} asOf={asOf} zone={zone} />
      <Who path={path} />
      {next ? (
        <div className="r-next">
          <Icon name="clock" />
          <p>{next.sentence}</p>
        </div>
      ) : null}
    </div>
  );
}

const FACES = 3;

/** Beside their names, so it says nothing to a screen reader. */
function People({ responders }: { responders: ActedEscalation['path']['responders'] }) {
  const more = responders.length - FACES;
  return (
    <span className="r-people" aria-hidden="true">
      {responders.slice(0, FACES).map((person) => (
        <span key={person.id} className="r-initials">
          {person.initials}
        </span>
      ))}
      {more > 0 ? <span className="r-initials">+{more}</span> : null}
    </span>
  );
}

/** The button never leaves its place: sending, refused or done, the focus stays on it. */
function AcknowledgeAction({ escalation, acknowledging }: Pick<PathBlockProps, 'escalation' | 'acknowledging'>) {
  const reasonId = useId();
  const { allowed } = escalation.acknowledge;
  const because = escalation.acknowledge.allowed ? undefined : escalation.acknowledge.because;
  const status = statusOfAll(escalation);
  const isDone = status === 'acknowledged' && !allowed;
  const isForSeveral = allowed && (escalation.otherPaths ?? []).length > 0;
  return (
    <>
      <div className="r-actions">
        <PushButton
          look={allowed ? 'primary' : 'plain'}
          refused={!allowed || acknowledging.isSending}
          describedBy={because || isForSeveral ? reasonId : undefined}
          onPress={acknowledging.press}
        >
          {isDone ? <Icon name="acknowledged" /> : allowed ? null : <Icon name="refused" />}
          {acknowledging.isSending
            ? en.panel.acknowledging
            : isDone
              ? en.panel.alreadyAcknowledged
              : en.panel.acknowledge}
        </PushButton>
      </div>
      {because ? (
        <p id={reasonId} className={isDone ? 'r-hidden' : 'r-reason r-small r-subtle'}>
          {because}
        </p>
      ) : null}
      {isForSeveral ? (
        <p id={reasonId} className="r-reason r-small r-subtle">
          {en.panel.everyPathOfYours}
        </p>
      ) : null}
      {acknowledging.trouble && status === 'running' ? (
        <Notice
          tone={acknowledging.trouble.tone}
          icon={acknowledging.trouble.tone === 'danger' ? 'error' : 'refused'}
          title={acknowledging.trouble.title}
        >
          <p>{acknowledging.trouble.text}</p>
        </Notice>
      ) : null}
    </>
  );
}
