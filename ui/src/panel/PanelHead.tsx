/** The panel's first lines: its name, its state, and the ticket in the other tool. */
import type { RefObject } from 'react';
import { clockWithSeconds } from '../format/times';
import { panelWords } from '../messages/panel';
import { Icon } from '../parts/Icon';
import { Lozenge, type LozengeLook } from '../parts/Lozenge';
import { TicketLink } from '../parts/TicketLink';
import type { PanelView } from '../port';

interface PanelHeadProps {
  readonly lozenges: readonly LozengeLook[];
  readonly view?: PanelView | undefined;
  readonly headingRef: RefObject<HTMLHeadingElement>;
}

export function PanelHead({ lozenges, view, headingRef }: PanelHeadProps) {
  return (
    <header className="r-panel-head">
      <h1 ref={headingRef} tabIndex={-1}>
        {panelWords.title}
      </h1>
      {lozenges.map((look) => (
        <Lozenge key={look.word} {...look} />
      ))}
      {view?.linked ? <LinkedLine linked={view.linked} zone={view.zone} /> : null}
    </header>
  );
}

function LinkedLine({ linked, zone }: { linked: NonNullable<PanelView['linked']>; zone: string }) {
  const words = panelWords.linked;
  const inStep = linked.inStepAt !== undefined;
  return (
    <p className="r-linked">
      <Icon name="link" small />
      <span>
        {inStep ? words.inStep : words.linkedTo} <TicketLink label={linked.key} url={linked.url} /> ·{' '}
        {linked.inStepAt === undefined ? words.notProved : words.proved(clockWithSeconds(linked.inStepAt, zone))}
      </span>
    </p>
  );
}
