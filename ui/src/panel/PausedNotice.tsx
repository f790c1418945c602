/** An administrator stopped escalation: above everything else, since what is said to come next will not come by itself. */
import { clockNear } from '../format/times';
import { panelWords } from '../messages/panel';
import { Notice } from '../parts/Notice';
import type { PanelView } from '../port';

export function PausedNotice({ view: { paused, asOf, zone } }: { view: PanelView }) {
  if (!paused) return null;
  const until = paused.until === undefined ? undefined : clockNear(paused.until, asOf, zone);
  return (
    <section>
      <Notice tone="paused" icon="suspended" title={panelWords.paused.title}>
        <p>{panelWords.paused.text(clockNear(paused.since, asOf, zone), until, paused.because)}</p>
      </Notice>
    </section>
  );
}
