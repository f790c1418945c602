/** Every fault at once: where, why, what to do about it. A press goes to the line. */
import { en } from '../messages/en';
import { Icon } from '../parts/Icon';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import type { LocatedFault } from '../port';

const words = en.policy;

interface FaultListProps {
  readonly faults: readonly LocatedFault[];
  readonly onGoTo: (fault: LocatedFault) => void;
}

export function FaultList({ faults, onGoTo }: FaultListProps) {
  return (
    <Notice tone="danger" icon="error" title={words.faults(faults.length)}>
      <ol className="r-faults">
        {faults.map((fault, index) => (
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
    </Notice>
  );
}

function Place({ fault, onGoTo }: { fault: LocatedFault; onGoTo: (fault: LocatedFault) => void }) {
  return (
    <p className="r-fault-place">
      {fault.line === undefined ? (
        <b>{words.wholeDocument}</b>
      ) : (
        <PushButton look="quiet" small onPress={() => onGoTo(fault)}>
          {words.line(fault.line, fault.column)}
        </PushButton>
      )}
      {fault.path === '' ? null : <code>{fault.path}</code>}
    </p>
  );
}
