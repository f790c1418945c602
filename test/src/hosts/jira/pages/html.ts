/** HTML made of templates: what is put in is escaped unless it is HTML already. */
import { escapeHtml } from '../site/adf';

export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, index) => (index === 0 ? text : rendered(parts[index - 1]) + text)).join(''));
}

/** For text that is known to be HTML. */
export const raw = (text: string): Html => new Html(text);

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(rendered).join('');
  return escapeHtml(String(part));
}
