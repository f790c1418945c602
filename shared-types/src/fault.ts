/** What is wrong with something somebody wrote: where, why, and what to do about it (POL1). */
export type FaultPath = readonly (string | number)[];

export interface SchemaFault {
  readonly path: FaultPath;
  readonly reason: string;
  readonly remedy: string;
}

/** A fault with its place in the text that was read. Lines and columns count from 1. */
export interface LocatedFault {
  /** `paths[0].levels[1].group`; empty for the document as a whole. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly reason: string;
  readonly remedy: string;
}

/** `['paths', 0, 'a.b']` → `paths[0]["a.b"]`. */
export function pathInWords(path: FaultPath): string {
  return path.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : member(text, step)), '');
}

function member(before: string, name: string): string {
  if (!/^[A-Za-z_$][\w$-]*$/.test(name)) return `[${JSON.stringify(name)}]`;
  return before === '' ? name : `.${name}`;
}
