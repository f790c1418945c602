/** `rungs validate`: a policy file, and every fault of it. */
import { readPolicyDocument } from '@rungs/shared-types';
import type { Command } from '../command';
import { onlyPositional, parseArguments } from '../command';
import { complaintInWords, complaintsOf } from '../refused';
import { readTextFile } from '../textFile';

export const validate: Command = {
  name: 'validate',
  usage: `rungs validate POLICY [--json]
    Checks a policy file and lists every fault with its line.`,

  async run(args, { stdout, stderr }) {
    const parsed = parseArguments(args, { json: { type: 'boolean' } });
    const file = onlyPositional(parsed, 'POLICY');
    const read = readPolicyDocument(await readTextFile(file));
    const faults = read.ok ? [] : read.faults;
    if (parsed.values['json'] === true) stdout.write(`${JSON.stringify({ ok: read.ok, faults })}\n`);
    else if (read.ok) stdout.write(`${file}: “${read.document.name}” has no faults.\n`);
    else stderr.write(`${complaintsOf(file, faults).map(complaintInWords).join('\n')}\n${counted(faults.length)}.\n`);
    return read.ok ? 0 : 1;
  },
};

function counted(faults: number): string {
  return faults === 1 ? '1 fault' : `${faults} faults`;
}
