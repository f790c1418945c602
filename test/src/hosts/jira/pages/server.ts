import type { LocalJira } from '../localJira';
export async function serve(
  _jira: LocalJira,
  _port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  throw new Error('x');
}
