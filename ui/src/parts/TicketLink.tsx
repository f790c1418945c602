/** A ticket's key, as a link where the view knows its address. The host may open it its own way. */
import { createContext, useContext, type MouseEvent } from 'react';
import { common } from '../messages/common';

export const OpenLink = createContext<((url: string) => void) | undefined>(undefined);

export function TicketLink({ label, url }: { label: string; url?: string | undefined }) {
  const openLink = useContext(OpenLink);
  if (url === undefined) return <b className="r-key">{label}</b>;
  const open = (event: MouseEvent) => {
    // Ctrl, middle button and the like keep the browser's own meaning.
    if (!openLink || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openLink(url);
  };
  return (
    <a className="r-key" href={url} target="_blank" rel="noopener noreferrer" onClick={open}>
      {label}
      <span className="r-hidden"> ({common.opensInNewTab})</span>
    </a>
  );
}
