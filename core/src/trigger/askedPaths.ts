/** What triggers that fire ask for: paths and levels, proposals to a level's owner, flags for the board. */
import type { EscalationPolicy, PathId } from '../policy/policy';
import type { Trigger } from '../policy/trigger';
import type { MetTrigger } from './triggerEvaluation';

export interface PathAsk {
  readonly path: PathId;
  /** The highest that any of them asks for (TRG-R3). */
  readonly level: number;
  /** Who asked for that level; of equals an exception, then a mandatory one, then the first. */
  readonly because: MetTrigger;
  /** The others that asked for this path at once, in the policy's order. */
  readonly also: readonly MetTrigger[];
  /** An exception is among them: a suspended path hears it too (ESC11). */
  readonly exception: boolean;
}

export interface Asks {
  /** In the policy's order of paths. */
  readonly paths: readonly PathAsk[];
  /** Somebody has to accept or decline each (TRG-7). */
  readonly proposals: readonly MetTrigger[];
  /** To be reported and signed off, whether or not they escalate as well (TRG-12). */
  readonly flags: readonly MetTrigger[];
}

const NOTHING_ASKED: Asks = { paths: [], proposals: [], flags: [] };

export function asksOf(policy: EscalationPolicy, fired: readonly MetTrigger[]): Asks {
  // Nearly every look at a ticket finds nothing new.
  if (fired.length === 0) return NOTHING_ASKED;
  const known = inPolicyOrder(policy, fired);
  const asking = (asks: Trigger['asks']): Met[] => known.filter(({ trigger }) => trigger.asks === asks);
  const escalating = asking('escalate');
  return {
    paths: policy.paths.flatMap(({ id }) =>
      pathAsk(
        id,
        escalating.filter(({ trigger }) => names(trigger, id)),
      ),
    ),
    proposals: asking('propose').map(({ met }) => met),
    flags: known.filter(({ trigger }) => trigger.kind === 'boardReportable').map(({ met }) => met),
  };
}

export function escalates({ triggers }: EscalationPolicy, id: string): boolean {
  return triggers.some((trigger) => trigger.id === id && trigger.asks === 'escalate');
}

interface Met {
  readonly trigger: Trigger;
  readonly met: MetTrigger;
}

function inPolicyOrder({ triggers }: EscalationPolicy, fired: readonly MetTrigger[]): Met[] {
  return triggers.flatMap((trigger) => {
    const met = fired.find((it) => it.trigger === trigger.id);
    return met ? [{ trigger, met }] : [];
  });
}

function names({ paths }: Trigger, id: PathId): boolean {
  return paths === undefined || paths.includes(id);
}

function pathAsk(path: PathId, asking: readonly Met[]): PathAsk[] {
  const [first] = asking;
  if (!first) return [];
  // They stand in order of precedence, so that of equals the first wins.
  const winner = asking.reduce(
    (best, next) => (next.trigger.startLevel > best.trigger.startLevel ? next : best),
    first,
  );
  return [
    {
      path,
      level: winner.trigger.startLevel,
      because: winner.met,
      also: asking.filter((it) => it !== winner).map(({ met }) => met),
      exception: asking.some(({ trigger }) => trigger.precedence === 'exception'),
    },
  ];
}

/** Why an escalation starts: of all that ask for a path, an exception before a mandatory one before the rest. */
export function firstToEscalate(policy: EscalationPolicy, fired: readonly MetTrigger[]): MetTrigger | undefined {
  if (fired.length === 0) return undefined;
  return inPolicyOrder(policy, fired).find(({ trigger }) => trigger.asks === 'escalate')?.met;
}
