/** The scheduled trigger, every five minutes. */
import { getAppContext } from '#forge';
import { sweep as sweepAll } from '../usecases/sweep';
import { appTools } from './tools';

export async function sweep(): Promise<{ statusCode: 204 }> {
  const { invocationRemainingTimeInMillis } = getAppContext();
  await sweepAll(appTools(), Date.now(), () => invocationRemainingTimeInMillis());
  return { statusCode: 204 };
}
