/** A message inside a screen: what is the matter, what it means, and what can be done about it. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import type { Tone } from './Lozenge';

interface NoticeProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly title: string;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Notice({ tone, icon, title, level = 2, children, actions }: NoticeProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div className={`r-notice r-tone-${tone}`}>
      <Icon name={icon} />
      <div>
        <Title>{title}</Title>
        {children}
        {actions ? <div className="r-actions">{actions}</div> : null}
      </div>
    </div>
  );
}
