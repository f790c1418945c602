/** What axe finds wrong on a page, in lines a person can act on. */
import { AxeBuilder } from '@axe-core/playwright';
import axe, { type Result, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Of what passes it need not list each element: on a dashboard that is most of the work. */
const options: RunOptions = { resultTypes: ['violations'] };

export async function violations(page: Page): Promise<readonly string[]> {
  const found = await (page.frames().length === 1 ? inThePage(page) : inItsFrames(page));
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** A page without frames is judged where it is; only what is wrong leaves it. */
async function inThePage(page: Page): Promise<readonly Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate<readonly Result[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
}

async function inItsFrames(page: Page): Promise<readonly Result[]> {
  const { violations: found } = await new AxeBuilder({ page }).options(options).analyze();
  return found;
}

/** Nothing makes the page scroll sideways. */
export function fitsItsWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

/** Texts that stand outside the page, or in a box that hides the rest of them; what scrolls by itself is no fault. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const isSaid = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      // As small as a point: for screen readers alone.
      if (!isSaid(element) || width <= 1 || height <= 1 || !element.checkVisibility()) return [];
      const isHidden =
        /hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isOutside = (left < -1 || right > innerWidth + 1) && !scrolls(element.parentElement);
      return isHidden || isOutside ? [`cut off: ${element.className}: ${element.textContent?.slice(0, 60)}`] : [];
    });
  });
}
