import { describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments';

const faultsOf = (...argv: string[]): readonly string[] => {
  const read = readArguments(argv);
  return read.ok === false ? read.faults : [];
};

describe('readArguments', () => {
  it('has a world without any', () => {
    expect(readArguments([])).toEqual({
      ok: true,
      arguments: { once: false, speed: 60, seed: '1', port: 8101, tickets: 1000 },
    });
  });

  it('takes what it is given', () => {
    expect(readArguments(['--once', '--seed', 'x', '--speed=2.5', '--port', '9000', '--tickets', 'all'])).toEqual({
      ok: true,
      arguments: { once: true, speed: 2.5, seed: 'x', port: 9000, tickets: Infinity },
    });
  });

  it.each([
    {
      name: 'an option nobody knows',
      argv: ['--sped', '5'],
      says: ['--sped is not known.', '"5" belongs to no option.'],
    },
    {
      name: 'a speed that is no number',
      argv: ['--speed', 'fast'],
      says: ['--speed fast: give a number above 0 and at most 100000, such as 60.'],
    },
    {
      name: 'a speed of nothing',
      argv: ['--speed', '0'],
      says: ['--speed 0: give a number above 0 and at most 100000, such as 60.'],
    },
    {
      name: 'a port out of range',
      argv: ['--port', '70000'],
      says: ['--port 70000: give a port from 1 to 65534, such as 8101.'],
    },
    { name: 'an option without its value', argv: ['--events'], says: ['--events needs a value.'] },
    {
      name: 'a log that is not there',
      argv: ['--events', 'no/such.csv'],
      says: ['--events no/such.csv: there is no such file.'],
    },
    {
      name: 'a mapping for no log',
      argv: ['--mapping', 'package.json'],
      says: ['--mapping says how to read a log: name it with --events FILE.'],
    },
    { name: 'a stray word', argv: ['jira'], says: ['"jira" belongs to no option.'] },
    {
      name: 'several at once',
      argv: ['--port', 'x', '--speed', 'y'],
      says: [
        '--speed y: give a number above 0 and at most 100000, such as 60.',
        '--port x: give a port from 1 to 65534, such as 8101.',
      ],
    },
  ])('refuses $name', ({ argv, says }) => {
    expect(faultsOf(...argv)).toEqual(says);
  });
});
