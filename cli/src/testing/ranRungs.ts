/** `rungs` as a test runs it: in this process, with what it wrote. */
import { rungs } from '../rungs';

export interface RanRungs {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function ranRungs(...args: readonly string[]): Promise<RanRungs> {
  let out = '';
  let err = '';
  const code = await rungs(args, {
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  });
  return { code, out, err };
}
