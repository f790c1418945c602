/** Input that cannot be used, said so that its owner can put it right. It ends the command with exit code 1. */
import type { LocatedFault } from '@rungs/shared-types';

export interface Complaint {
  /** A file, or a file and a line: `policy.yaml:12:5`. */
  readonly where: string;
  readonly why: string;
  readonly remedy: string;
}

export class Refused extends Error {
  readonly complaints: readonly Complaint[];

  constructor(...complaints: readonly Complaint[]) {
    super(complaints.map(complaintInWords).join('\n'));
    this.complaints = complaints;
  }
}

export function complaintInWords({ where, why, remedy }: Complaint): string {
  return `${where}: ${why} ${remedy}`;
}

export function complaintsOf(file: string, faults: readonly LocatedFault[]): Complaint[] {
  return faults.map(({ path, line, column, reason, remedy }) => ({
    where: [file, line, column].filter((part) => part !== undefined).join(':'),
    why: path === '' ? reason : `${path}: ${reason}`,
    remedy,
  }));
}

/** What several readings found, or what all of them complain of at once. */
export async function allRead<Found extends readonly unknown[]>(readings: {
  readonly [place in keyof Found]: Promise<Found[place]>;
}): Promise<Found> {
  const ended = await Promise.allSettled(readings);
  const complaints = ended.flatMap((reading) => {
    if (reading.status === 'fulfilled') return [];
    if (reading.reason instanceof Refused) return reading.reason.complaints;
    throw reading.reason;
  });
  if (complaints.length > 0) throw new Refused(...complaints);
  return Promise.all(readings) as Promise<Found>;
}
