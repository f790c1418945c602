/** Small things that several pages show the same way. */
import { html } from './html';
import { statusById } from '../site/workflow';
import type { JiraSite } from '../site/jiraSite';
import type { Html } from './html';

export function lozenge(statusId: string): Html {
  const { name, category } = statusById(statusId);
  return html`<span class="lozenge ${category.key}">${name}</span>`;
}

export function priority(site: JiraSite, id: string): Html {
  const { name } = site.priority(id);
  return html`<span class="with-icon"
    ><img src="/images/icons/priorities/${name.toLowerCase()}.svg" width="16" height="16" alt="" />${name}</span
  >`;
}

export function person(site: JiraSite, accountId: string | null, otherwise: string): Html {
  const user = accountId === null ? undefined : site.user(accountId);
  if (!user) return html`<span class="nobody">${otherwise}</span>`;
  return html`<span class="with-icon"
    ><img
      class="avatar"
      src="/avatar/user/${encodeURIComponent(user.accountId)}?size=24"
      width="24"
      height="24"
      alt=""
    />${user.displayName}</span
  >`;
}
