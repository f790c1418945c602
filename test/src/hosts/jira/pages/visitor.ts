/** Who looks at the pages, and how they like them: both are kept in cookies, and both can be chosen in the header. */
import type { JiraSite } from '../site/jiraSite';
import type { JiraUser } from '../site/records';

export type Theme = 'light' | 'dark';

export interface Visitor {
  readonly user: JiraUser;
  readonly theme: Theme;
}

export const SESSION_COOKIE = 'jira.session';
export const THEME_COOKIE = 'jira.theme';

/** Without a cookie it is the first agent in light; `?theme=dark` shows the dark theme once. */
export function visitorOf(site: JiraSite, cookies: ReadonlyMap<string, string>, query: URLSearchParams): Visitor {
  const chosen = site.user(cookies.get(SESSION_COOKIE) ?? '');
  const user = chosen && chosen.role !== 'app' ? chosen : firstAgent(site);
  const theme = query.get('theme') ?? cookies.get(THEME_COOKIE);
  return { user, theme: theme === 'dark' ? 'dark' : 'light' };
}

function firstAgent(site: JiraSite): JiraUser {
  const user = site.users.find(({ role }) => role === 'agent') ?? site.users[0];
  if (!user) throw new Error('The site has no users.');
  return user;
}

export function cookiesIn(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').flatMap((part): [string, string][] => {
    const [name, ...value] = part.trim().split('=');
    return name ? [[name, decoded(value.join('='))]] : [];
  });
  return new Map(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
