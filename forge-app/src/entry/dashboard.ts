/** The dashboard of all escalations that the caller may see. */
import { makeResolver } from '#forge';
import { showDashboard } from '../usecases/showDashboard';
import { answered, callerOf } from './caller';
import type { Call } from './caller';
import { personalTools } from './tools';

export function dashboardResolver() {
  return makeResolver({
    load: ({ context }: Call) => {
      const { siteUrl } = callerOf(context);
      return answered(() => showDashboard(personalTools(), siteUrl, Date.now()));
    },
  });
}
