import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { readMapping } from './readMapping';

const shipped = (name: string) => readFile(new URL(`../mappings/${name}`, import.meta.url), 'utf8');

const least = `mapping: 1
name: Least
ticket: { column: id }
at: { column: time, format: ISO }
priority: { column: p, values: { '1': 1 } }
`;

function faultsOf(text: string) {
  const read = readMapping(text);
  return read.ok ? [] : read.faults;
}

describe('readMapping', () => {
  it.each(['servicenow-incidents.yaml', 'volvo-incidents.yaml'])('finds no fault in %s', async (name) => {
    expect(faultsOf(await shipped(name))).toEqual([]);
  });

  it('needs no more than a ticket, a time and a priority', () => {
    expect(faultsOf(least)).toEqual([]);
  });

  it('[TRG-R4] refuses every use of a column that is filled in later', async () => {
    const text = (await shipped('servicenow-incidents.yaml'))
      .replace('assignee: { column: assigned_to }', 'assignee: { column: resolved_by }')
      .replace("- made_sla: ['false']", "- closed_code: ['*']");
    expect(faultsOf(text).map(({ path, line }) => `${path} ${text.split('\n')[(line ?? 0) - 1]?.trim()}`)).toEqual([
      'assignee.column assignee: { column: resolved_by }',
      "breached[0].closed_code - closed_code: ['*']",
    ]);
  });

  it('[POL1] says all faults of shape at once, with their lines', () => {
    const text = least
      .replace('format: ISO', 'fromat: ISO')
      .replace("'1': 1", "'1': 9")
      .replace('mapping: 1', 'mapping: 2');
    expect(
      faultsOf(text)
        .map(({ path, line }) => `${line} ${path}`)
        .sort(),
    ).toEqual(['1 mapping', '4 at.format', '4 at.fromat', '5 priority.values["1"]']);
  });

  it('[POL1] says all faults of meaning at once', () => {
    const text = `${least.replace('format: ISO', 'format: D/M/YYYY HH:MM')}openedAt: { column: o, format: ISO, zone: Mars }\nresolved: [{}]\n`;
    expect(faultsOf(text).map(({ path }) => path)).toEqual(['at.format', 'openedAt.zone', 'resolved[0]']);
  });

  it('refuses what is no mapping at all', () => {
    expect(faultsOf('')).toHaveLength(1);
    expect(faultsOf('- 1')).toMatchObject([{ path: '', line: 1 }]);
  });
});
