/** Puts the policy's page into an element of the host's page. */
import { mount, type Unmount } from '../mountScreen';
import type { PolicyOptions, PolicyPort } from './port';
import { PolicyPage } from './PolicyPage';
import './policy.css';

export function mountPolicy(element: HTMLElement, port: PolicyPort, options: PolicyOptions): Unmount {
  return mount(element, <PolicyPage port={port} tool={options.tool} />, options);
}
