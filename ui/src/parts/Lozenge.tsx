/** A state as icon, shape, word and tone together; colour never says it alone. */
import { Icon, type IconName } from './Icon';

export type Tone = 'danger' | 'warning' | 'success' | 'info' | 'paused' | 'neutral' | 'outline';

export interface LozengeLook {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: string;
}

export function Lozenge({ icon, tone, word }: LozengeLook) {
  return (
    <span className={`r-lozenge r-tone-${tone}`}>
      <Icon name={icon} small />
      {word}
    </span>
  );
}
