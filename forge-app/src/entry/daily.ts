/** The scheduled trigger, once a day: closed history that is older than the customer keeps it goes. */
import { getAppContext } from '#forge';
import { trimHistory } from '../usecases/trimHistory';
import { withAppTools } from './tools';

export async function daily(): Promise<{ statusCode: 204 }> {
  const { invocationRemainingTimeInMillis } = getAppContext();
  await withAppTools((tools) => trimHistory(tools, Date.now(), () => invocationRemainingTimeInMillis()));
  return { statusCode: 204 };
}
