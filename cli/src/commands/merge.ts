/** `rungs merge`: two policies beside each other, and one of both by what people decided. */
import { applyMerge, mergePolicies } from '@rungs/core';
import type { PolicyDocument } from '@rungs/core';
import { writeFile } from 'node:fs/promises';
import type { Command } from '../command';
import { Misused, optionalOption, parseArguments } from '../command';
import { mergeInWords } from '../mergeInWords';
import { readPolicyFile } from '../policyFile';
import { readMergeMapping } from '../readMergeMapping';
import { allRead, Refused } from '../refused';

export const merge: Command = {
  name: 'merge',
  usage: `rungs merge OURS THEIRS [--mapping FILE] [--out FILE [--force]] [--json]
    Says where two policies disagree and what would become of theirs beside ours, and what is
    wrong with the one of both. --mapping decides otherwise (ids, levels, priorities, as --json
    prints them); --out writes the one of both, and over an existing file with --force only.`,

  async run(args, { stdout }) {
    const given = parseArguments(args, {
      mapping: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const [ourFile, theirFile, further] = given.positionals;
    if (ourFile === undefined) throw new Misused('OURS is missing.');
    if (theirFile === undefined) throw new Misused('THEIRS is missing.');
    if (further !== undefined) throw new Misused(`“${further}” is one argument too many.`);
    const mappingFile = optionalOption(given, 'mapping');
    const out = optionalOption(given, 'out');
    if (given.values['force'] === true && out === undefined) throw new Misused('--force is for --out FILE.');
    const [ours, theirs, mapping] = await allRead<
      readonly [PolicyDocument, PolicyDocument, Awaited<ReturnType<typeof readMergeMapping>>]
    >([
      readPolicyFile(ourFile),
      readPolicyFile(theirFile),
      mappingFile === undefined ? undecided : readMergeMapping(mappingFile),
    ]);

    const proposal = mergePolicies(ours, theirs);
    const merged = applyMerge(ours, theirs, mapping);
    if (out !== undefined) await writeNew(out, merged.document, given.values['force'] === true);
    const found = { ...proposal, priorities: mapping.priorities ?? [], faults: merged.faults };
    stdout.write(
      given.values['json'] === true ? `${JSON.stringify(found)}\n` : mergeInWords(proposal, merged, [ours, theirs]),
    );
    return 0;
  },
};

const undecided = Promise.resolve({});

/** JSON is YAML as well, so that every command reads it. */
async function writeNew(file: string, document: PolicyDocument, force: boolean): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(document, null, 2)}\n`, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new Refused({ where: file, ...whyNotWritten(error) });
  }
}

function whyNotWritten(error: unknown): { readonly why: string; readonly remedy: string } {
  return (error as NodeJS.ErrnoException).code === 'EEXIST'
    ? { why: 'There is such a file already.', remedy: 'Choose another name, or say --force to write over it.' }
    : { why: `It cannot be written: ${String(error)}.`, remedy: 'Check the directory and the disk.' };
}
