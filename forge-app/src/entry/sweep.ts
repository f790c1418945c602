/** The scheduled trigger, every five minutes. */
import { getAppContext } from '#forge';
import { watchedSweep } from '../usecases/watchedSweep';
import { withAppTools } from './tools';

export async function sweep(): Promise<{ statusCode: 204 }> {
  const { invocationRemainingTimeInMillis } = getAppContext();
  await withAppTools((tools) => watchedSweep(tools, Date.now(), () => invocationRemainingTimeInMillis()));
  return { statusCode: 204 };
}
