/** Who has it now, whether they said so, and the one button that matters. */
import { useId } from 'react';
import { en } from '../messages/en';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import type { Acknowledging } from './useAcknowledge';
import type { ActedEscalation } from './panelState';

interface PathBlockProps {
  readonly escalation: ActedEscalation;
  readonly acknowledging: Acknowledging;
}

export function PathBlock({ escalation, acknowledging }: PathBlockProps) {
  const { path } = escalation;
  return (
    <>
      <h2 className="r-label">{en.panel.path(path.level, path.levels, path.name)}</h2>
      <div className="r-who">
        <People responders={path.responders} />
        <div>
          <b>{path.levelName}</b>
          <p className="r-small r-subtle">{path.responders.map((person) => person.name).join(', ')}</p>
          <p className="r-small r-subtle">{path.sentence}</p>
        </div>
      </div>
      {escalation.status === 'closed' ? null : (
        <AcknowledgeAction escalation={escalation} acknowledging={acknowledging} />
      )}
    </>
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
function AcknowledgeAction({ escalation, acknowledging }: PathBlockProps) {
  const reasonId = useId();
  const { allowed } = escalation.acknowledge;
  const because = escalation.acknowledge.allowed ? undefined : escalation.acknowledge.because;
  const isDone = escalation.status === 'acknowledged' && !allowed;
  return (
    <>
      <div className="r-actions">
        <PushButton
          look={allowed ? 'primary' : 'plain'}
          refused={!allowed || acknowledging.isSending}
          describedBy={because ? reasonId : undefined}
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
      {acknowledging.trouble && escalation.status === 'running' ? (
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
