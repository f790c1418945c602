/** The internal note that an effect writes on the ticket. */
import { internalText } from '../communication/text';
import type { InternalText } from '../communication/text';
import type { AddWorkNote, NotifyResponders } from '../escalation/effect';
import type { EscalationPolicy } from '../policy/policy';
import { eventInWords } from './eventInWords';

export function noteInWords(effect: NotifyResponders | AddWorkNote, policy: EscalationPolicy): InternalText {
  const events = effect.type === 'NotifyResponders' ? [effect.event, ...(effect.also ?? [])] : [effect.event];
  const said = events.map((event) => {
    const { text, because } = eventInWords(event, policy);
    return `${text}. ${because}`;
  });
  return internalText(said.join('\n'));
}
