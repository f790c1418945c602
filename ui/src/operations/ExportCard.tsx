/** Everything that the app keeps, for who leaves, is audited, or keeps a copy. */
import { operationsWords } from '../messages/operations';
import { Icon } from '../parts/Icon';
import { PushButton } from '../parts/PushButton';
import type { OperationsPort } from './operationsPort';
import { useExport } from './useExport';

const words = operationsWords.exports;

export function ExportCard({ port }: { port: OperationsPort }) {
  const { start, words: said, isBroken, isRunning } = useExport(port, true);
  return (
    <section className="r-card">
      <h2>{words.button}</h2>
      <p className="r-small r-subtle">{words.means}</p>
      <div className="r-actions">
        <PushButton refused={isRunning} onPress={start}>
          <Icon name="download" small />
          {isBroken ? words.resume : words.button}
        </PushButton>
      </div>
      <p role="status" className="r-small">
        {said}
      </p>
    </section>
  );
}
