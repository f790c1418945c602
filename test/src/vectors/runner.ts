/**
 * Plays the vectors of a file. What cannot be read or answered is a failure of that vector with its
 * reason, and never ends the run.
 */
import { isObject } from './adapter';
import type { Json, JsonObject, Outcome, Vector, VectorAdapter, VectorFile } from './adapter';
import { businessHours } from './businessHours';
import { escalationTimelines } from './escalationTimelines';
import { VectorFault } from './fields';
import { oncallSchedule } from './oncallSchedule';
import { rotations } from './rotations';
import { routing } from './routing';
import { slaLifecycle } from './slaLifecycle';
import { timeIntervals } from './timeIntervals';

export const adapters: readonly VectorAdapter[] = [
  businessHours,
  timeIntervals,
  rotations,
  oncallSchedule,
  slaLifecycle,
  routing,
  escalationTimelines,
];

export interface FileResult {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly VectorFailure[];
  readonly skips: readonly { readonly id: string; readonly reason: string }[];
}

export interface VectorFailure {
  readonly id: string;
  readonly expected: Json;
  readonly got: Json;
}

type Played = { readonly id: string; readonly outcome: Outcome };

export function playFile(name: string, text: string): FileResult {
  const file = readFile(name, text);
  if ('fault' in file) return result(name, [faulty('(file)', file.fault)]);
  return result(name, playAll(file.name, file.document, file.entries));
}

function readFile(
  name: string,
  text: string,
): { name: string; document: JsonObject; entries: readonly Json[] } | { fault: string } {
  let document: Json;
  try {
    document = JSON.parse(text) as Json;
  } catch (error) {
    return { fault: `This is no JSON: ${messageOf(error)}` };
  }
  if (!isObject(document)) return { fault: 'The file is no object with `schema` and `vectors`.' };
  const entries = document['vectors'];
  if (!Array.isArray(entries)) return { fault: 'The file has no list `vectors`.' };
  return { name, document, entries: entries as Json[] };
}

function playAll(name: string, document: JsonObject, entries: readonly Json[]): Played[] {
  const seen = new Set<string>();
  const vectors = entries.filter(isVector);
  const file: VectorFile = { name, vectors, document };
  const adapter = adapterFor(file);
  return entries.map((entry, i) => {
    if (!isVector(entry)) return faulty(`(vector ${i})`, `vectors[${i}] is no object with an \`id\`.`);
    if (seen.has(entry.id)) return faulty(entry.id, `vectors[${i}] has an id that an earlier vector has.`);
    seen.add(entry.id);
    return { id: entry.id, outcome: playVector(adapter, entry, file) };
  });
}

function isVector(entry: Json | undefined): entry is Vector {
  return isObject(entry) && typeof entry['id'] === 'string' && entry['id'] !== '';
}

/** By the name that files of a kind are published under, else by what most of the vectors look like. */
export function adapterFor({ name, vectors }: Pick<VectorFile, 'name' | 'vectors'>): VectorAdapter | undefined {
  const named = adapters.find(({ kind }) => name.includes(kind));
  if (named) return named;
  return adapters.find((adapter) => vectors.filter((it) => adapter.recognises(it)).length * 2 > vectors.length);
}

function playVector(adapter: VectorAdapter | undefined, vector: Vector, file: VectorFile): Outcome {
  if (!adapter) return { skipped: 'Nothing here plays vectors of this kind yet.' };
  try {
    return informative(vector, adapter.play(vector, file));
  } catch (error) {
    return fault(error instanceof VectorFault ? error.message : `No answer: ${messageOf(error)}`);
  }
}

/** A peculiarity of one peer informs; it does not bind us. */
function informative({ quirk }: Vector, outcome: Outcome): Outcome {
  if (quirk === undefined || 'skipped' in outcome || outcome.agrees) return outcome;
  const peculiar = typeof quirk === 'string' ? quirk : JSON.stringify(quirk);
  return { skipped: `Peculiar to its source: ${peculiar}. Ours is ${JSON.stringify(outcome.got)}.` };
}

function faulty(id: string, message: string): Played {
  return { id, outcome: fault(message) };
}

function fault(message: string): Outcome {
  return { expected: 'a vector that can be read and answered', got: message, agrees: false };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function result(file: string, played: readonly Played[]): FileResult {
  const skips: { id: string; reason: string }[] = [];
  const failures: VectorFailure[] = [];
  for (const { id, outcome } of played) {
    if ('skipped' in outcome) skips.push({ id, reason: outcome.skipped });
    else if (!outcome.agrees) failures.push({ id, expected: outcome.expected, got: outcome.got });
  }
  const passed = played.length - skips.length - failures.length;
  return { file, passed, failed: failures.length, skipped: skips.length, failures, skips };
}
