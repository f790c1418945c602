/** Where a page's screen goes, and how often it looks for news. */
export const REFRESH_EVERY_MS = 10_000;

export function screenElement(): HTMLElement {
  const element = document.getElementById('rungs');
  if (!element) throw new Error('The page has no element for its screen.');
  return element;
}
