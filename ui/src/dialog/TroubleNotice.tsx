/** What was refused or could not be sent, readable until the next try. */
import { Notice } from '../parts/Notice';
import type { Trouble } from './useActing';

export function TroubleNotice({ trouble, level = 2 }: { trouble: Trouble; level?: 2 | 3 }) {
  const { tone, title, text } = trouble;
  return (
    <Notice tone={tone} icon={tone === 'danger' ? 'error' : 'refused'} title={title} level={level}>
      <p>{text}</p>
    </Notice>
  );
}
