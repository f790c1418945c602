/** The dashboard of all escalations that the caller may see. */
import Resolver from '@forge/resolver';
import { showDashboard } from '../usecases/showDashboard';
import { answered, callerOf } from './caller';
import { personalTools } from './tools';

export function dashboardResolver() {
  const resolver = new Resolver();
  resolver.define('load', ({ context }) => {
    const { siteUrl } = callerOf(context);
    return answered(() => showDashboard(personalTools(), siteUrl, Date.now()));
  });
  return resolver.getDefinitions();
}
