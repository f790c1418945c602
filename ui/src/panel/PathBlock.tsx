/** Who has each path now, whether they said so, and what can be done about it. */
import type { PanelAction } from '@rungs/shared-types';
import { actionsOf, pathsOf, type ActedEscalation, type PanelPath, type StandingPath } from '../dialog/standing';
import { panelWords } from '../messages/panel';
import { Icon } from '../parts/Icon';
import { Lozenge } from '../parts/Lozenge';
import { pathLozenge, statusOfAll } from './panelState';
import { PathActions, type Actor } from './PathActions';
import { Rail } from './Rail';

interface PathsProps {
  readonly escalation: ActedEscalation;
  readonly actor: Actor;
  readonly asOf: number;
  readonly zone: string;
}

/** Each path has its own state and its own buttons (PTH-2). */
export function Paths({ escalation, actor, asOf, zone }: PathsProps) {
  const paths = pathsOf(escalation);
  const actions = actionsOf(escalation);
  const soonest = paths.find(({ status }) => status === statusOfAll(escalation));
  return (
    <>
      {paths.map((standing, index) => (
        <PathBlock
          key={standing.path.id}
          standing={standing}
          isBeside={index > 0}
          isAlone={paths.length === 1}
          standsOut={standing === soonest}
          actions={actions.filter(({ path }) => path === standing.path.id)}
          actor={actor}
          events={escalation.timeline.length}
          asOf={asOf}
          zone={zone}
        />
      ))}
    </>
  );
}

interface PathBlockProps {
  readonly standing: StandingPath;
  /** Not the first: its levels stand on no clock, for the rail above is the ticket's. */
  readonly isBeside: boolean;
  readonly isAlone: boolean;
  readonly standsOut: boolean;
  readonly actions: readonly PanelAction[];
  readonly actor: Actor;
  readonly events: number;
  readonly asOf: number;
  readonly zone: string;
}

function PathBlock({ standing, isBeside, isAlone, standsOut, actions, actor, events, asOf, zone }: PathBlockProps) {
  const { path, status, rungs, next } = standing;
  return (
    <div className={isBeside ? 'r-other-path' : undefined}>
      <PathHead path={path} status={isAlone ? undefined : status} />
      {isBeside ? <Rail rungs={rungs} of={path.name} asOf={asOf} zone={zone} /> : null}
      <Who path={path} />
      {isBeside && next ? (
        <div className="r-next">
          <Icon name="clock" />
          <p>{next.sentence}</p>
        </div>
      ) : null}
      <PathActions
        standing={standing}
        actions={actions}
        actor={actor}
        of={isAlone ? undefined : path.name}
        events={events}
        standsOut={standsOut}
      />
    </div>
  );
}

/** Where there is one path, its state stands in the panel's head alone. */
function PathHead({ path, status }: { path: PanelPath; status: ActedEscalation['status'] | undefined }) {
  return (
    <div className="r-path-head">
      <h2 className="r-label">{panelWords.path(path.level, path.levels, path.name)}</h2>
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
