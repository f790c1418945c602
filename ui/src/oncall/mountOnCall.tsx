/** Puts the on-call page into an element of the host's page. */
import { mount, type Unmount } from '../mountScreen';
import type { RefreshedScreenOptions } from '../port';
import { OnCallPage } from './OnCallPage';
import type { OnCallPort } from './onCallPort';
import './oncall.css';

export function mountOnCall(element: HTMLElement, port: OnCallPort, options: RefreshedScreenOptions): Unmount {
  return mount(element, <OnCallPage port={port} refreshEveryMs={options.refreshEveryMs} />, options);
}
