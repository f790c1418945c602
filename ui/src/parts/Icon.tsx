/** Line icons on a 16-pixel grid. The outline is the shape that carries a state beside its word and tone. */
import type { ReactNode } from 'react';

const drawings = {
  unacknowledged: (
    <>
      <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" />
      <path d="M8 5v3.4M8 10.8v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.4 1.6" />
    </>
  ),
  acknowledged: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.3 8.2 1.9 1.9 3.6-4" />
    </>
  ),
  breached: (
    <>
      <path d="M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4Z" />
      <path d="M8 4.8v3.8M8 11v.1" />
    </>
  ),
  met: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="currentColor" stroke="none" />
      <path d="m5.3 8.2 1.9 1.9 3.6-4" className="r-icon-cut" />
    </>
  ),
  none: (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.3" />
      <path d="M5.5 8h5" />
    </>
  ),
  error: (
    <>
      <path d="M8 2 14.5 13.5h-13Z" />
      <path d="M8 6.5v3.3M8 11.7v.1" />
    </>
  ),
  refused: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
    </>
  ),
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.4-2.4a2.6 2.6 0 0 0-3.7-3.7l-.8.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l.8-.9" />
  ),
  retry: <path d="M13.5 3v3.5H10M13.3 6.5A5.7 5.7 0 1 0 13.7 9" />,
  bell: <path d="M3.5 11.5c1-1 1-2 1-4.2a3.5 3.5 0 0 1 7 0c0 2.2 0 3.2 1 4.2ZM6.8 13.8h2.4" />,
  start: <path d="M4.5 2.8v10.4L13 8Z" />,
  skip: <path d="M3 3.5v9L9 8Zm7 0v9M13 3.5v9" />,
  problem: (
    <>
      <circle cx="8" cy="3.4" r="1.6" />
      <circle cx="3.6" cy="12.4" r="1.6" />
      <circle cx="12.4" cy="12.4" r="1.6" />
      <path d="M8 5v3M8 8 4.5 11M8 8l3.5 3" />
    </>
  ),
  workaround: (
    <path d="M10.2 2.4a3.6 3.6 0 0 0-3.4 5L2.6 11.6a1.3 1.3 0 0 0 1.8 1.8l4.2-4.2a3.6 3.6 0 0 0 4.8-4.4L11.2 7 9 4.8l2-2.2Z" />
  ),
  suspended: (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2.6" />
      <path d="M6.4 5.6v4.8M9.6 5.6v4.8" />
    </>
  ),
  handoff: <path d="M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13" />,
  change: <path d="M3 13l.6-2.8 7-7 2.2 2.2-7 7ZM9.2 4.6l2.2 2.2" />,
  more: <path d="M3 8h.1M8 8h.1M13 8h.1" className="r-icon-dots" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  add: <path d="M8 3v10M3 8h10" />,
  up: <path d="M8 13V3.5M4 7l4-4 4 4" />,
  down: <path d="M8 3v9.5M4 9l4 4 4-4" />,
  table: (
    <>
      <rect x="2" y="2.5" width="12" height="11" rx="1" />
      <path d="M2 6h12M2 9.7h12M7 6v7.5" />
    </>
  ),
  bars: <path d="M2.5 2v12M2.5 4.5h10M2.5 8h6M2.5 11.5h8" />,
  download: <path d="M8 2.5v7M5 7l3 3 3-3M2.5 13.5h11" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** Always beside words, so it says nothing to a screen reader. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'r-icon r-icon-small' : 'r-icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
