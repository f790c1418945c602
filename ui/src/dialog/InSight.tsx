/**
 * Keeps a dialog in the part of our frame that the person sees. Jira makes a frame as high as what is in it and scrolls
 * the page around it, so the middle of the frame may be far outside the window. An intersection observer is what a page
 * is told about that from across origins. The element that it draws is as large as the frame, and not to be seen.
 */
import { useEffect, useRef } from 'react';

/** Lower than this a dialog would be head and foot alone: then the person scrolls to the rest. */
const LOWEST_PX = 360;
/** A bar of the host's over the frame's upper part cuts nothing off that an observer would report. */
const HOST_BAR_PX = 56;

/** Stands inside the dialog. */
export function InSight() {
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => (frame.current ? keepInSight(frame.current) : undefined), []);
  return <span ref={frame} className="r-frame" />;
}

function keepInSight(frame: HTMLElement): () => void {
  const surface = frame.closest('.r-sheet, .r-modal');
  const placed = frame.closest<HTMLElement>('.r-sheet, .r-scrim');
  if (!surface || !placed) throw new Error('A dialog that is to be kept in sight is a sheet or a modal.');
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.filter(({ target }) => target === frame).at(-1);
      if (seen) place(placed, seen);
      // While the frame fills the window, scrolling changes nothing of how much of it is seen: the dialog tells.
      else observeAnew(observer, frame);
    },
    { threshold: [0, 0.25, 0.5, 0.75, 0.9, 1] },
  );
  observer.observe(frame);
  observer.observe(surface);
  return () => observer.disconnect();
}

function observeAnew(observer: IntersectionObserver, element: Element): void {
  observer.unobserve(element);
  observer.observe(element);
}

function place(placed: HTMLElement, { boundingClientRect: frame, intersectionRect: seen }: IntersectionObserverEntry) {
  // Nothing of the frame is seen: wherever the dialog stands, it is not in sight.
  if (seen.height === 0) return;
  const bar = seen.top > 0 ? HOST_BAR_PX : 0;
  const height = Math.min(Math.max(seen.height - bar, LOWEST_PX), frame.height);
  const above = Math.max(0, Math.min(seen.top + bar, frame.height - height));
  placed.style.setProperty('--rungs-above', `${above}px`);
  placed.style.setProperty('--rungs-below', `${frame.height - above - height}px`);
}
