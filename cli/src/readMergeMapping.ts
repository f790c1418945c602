/** What people decided about a merge: which id of theirs becomes which of ours, and which level and priority. */
import { atPlace, checkAgainstSchema, readYaml } from '@rungs/shared-types';
import type { JsonSchema } from '@rungs/shared-types';
import type { MergeMapping } from '@rungs/core';
import { z } from 'zod';
import { complaintsOf, Refused } from './refused';
import { readTextFile } from './textFile';

const id = z.string().min(1).meta({ description: 'an id' });
const level = z.int().min(1).meta({ description: 'the number of a level, from 1' });
const priority = z.literal([1, 2, 3, 4, 5]).meta({ description: 'a priority from 1 (most urgent) to 5' });
const mapped = z.array(z.strictObject({ theirs: id, becomes: id, isOurs: z.boolean() })).exactOptional();

const mergeMapping = z.strictObject({
  ids: z
    .strictObject({
      calendars: mapped,
      people: mapped,
      rotations: mapped,
      schedules: mapped,
      groups: mapped,
      triggers: mapped,
      paths: mapped,
      authorities: mapped,
      owners: mapped,
      vendors: mapped,
    })
    .exactOptional(),
  levels: z
    .array(
      z.strictObject({
        theirPath: id,
        ourPath: id,
        levels: z.array(z.strictObject({ theirs: level, ours: level })),
      }),
    )
    .exactOptional(),
  priorities: z.array(z.strictObject({ theirs: priority, ours: priority })).exactOptional(),
});

/** Drift from core’s type fails to compile here. */
const isCores = (mapping: z.infer<typeof mergeMapping>): MergeMapping => mapping;

export async function readMergeMapping(file: string): Promise<MergeMapping> {
  const read = readYaml(await readTextFile(file));
  if (!read.ok) throw new Refused(...complaintsOf(file, read.faults));
  const faults = checkAgainstSchema(z.toJSONSchema(mergeMapping) as JsonSchema, read.value);
  if (faults.length === 0) return isCores(read.value as z.infer<typeof mergeMapping>);
  throw new Refused(
    ...complaintsOf(
      file,
      faults.map((fault) => atPlace(fault, read.locate(fault.path))),
    ),
  );
}
