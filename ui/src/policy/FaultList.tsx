/** Every fault at once: where, why, what to do about it. A press goes to the line. */
import type { LocatedFault } from '@rungs/shared-types';
import { policyWords } from '../messages/policy';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';

const words = policyWords.text;
const SHOWN = 30;

interface FaultListProps {
  readonly title: string;
  readonly faults: readonly LocatedFault[];
  /** Without it, the faults are of another text than the one in the editor. */
  readonly onGoTo?: (fault: LocatedFault) => void;
}

export function FaultList({ title, faults, onGoTo }: FaultListProps) {
  return (
    <Notice tone="danger" icon="error" title={title} level={3}>
      <ol className="r-faults">
        {faults.slice(0, SHOWN).map((fault, index) => (
          <li key={index}>
            <Place fault={fault} onGoTo={onGoTo} />
            <p>{fault.reason}</p>
            <p className="r-small r-subtle">
              <Icon name="workaround" small />
              {fault.remedy}
            </p>
          </li>
        ))}
      </ol>
      {faults.length > SHOWN ? <p>{words.moreFaults(faults.length - SHOWN)}</p> : null}
    </Notice>
  );
}

function Place({ fault, onGoTo }: { fault: LocatedFault; onGoTo: FaultListProps['onGoTo'] }) {
  const { line, column, path } = fault;
  return (
    <p className="r-fault-place">
      {line === undefined || !onGoTo ? (
        <b>{line === undefined ? words.wholeDocument : words.line(line, column)}</b>
      ) : (
        <PushButton look="quiet" small onPress={() => onGoTo(fault)}>
          {words.line(line, column)}
        </PushButton>
      )}
      {path === '' ? null : <code>{path}</code>}
    </p>
  );
}
