/** `rungs simulate`, `told` and `explain`, on the examples that the command line ships with. */
import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ranRungs } from '../testing/ranRungs';

const shipped = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const POLICY = shipped('policies/service-desk.yaml');
const TICKET = shipped('examples/checkout-outage.yaml');
const NIGHTS = shipped('examples/night-desk.yaml');

async function withTicket<Answer>(text: string, use: (file: string) => Promise<Answer>): Promise<Answer> {
  const directory = await mkdtemp(join(tmpdir(), 'rungs-ticket-'));
  try {
    const file = join(directory, 'ticket.yaml');
    await writeFile(file, text);
    return await use(file);
  } finally {
    await rm(directory, { recursive: true });
  }
}

describe('rungs simulate', () => {
  it('[TLS-2] plays the example to its end, in the zone that is asked for', async () => {
    const { code, out, err } = await ranRungs(
      'simulate',
      '--policy',
      POLICY,
      '--ticket',
      TICKET,
      '--zone',
      'Europe/Berlin',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const headings = out.split('\n').filter((line) => /^\d|^Ended/.test(line));
    expect(headings).toEqual([
      '20 Nov 2026, 15:00 CET: The ticket is opened',
      '20 Nov 2026, 19:00 CET',
      '20 Nov 2026, 21:00 CET',
      '20 Nov 2026, 21:30 CET: Second line engineer acknowledges',
      '20 Nov 2026, 23:00 CET: The ticket changes: priority',
      '21 Nov 2026, 00:00 CET: Second line engineer escalates by hand: the impact grows (three more sites are down)',
      '21 Nov 2026, 00:10 CET: Third line engineer acknowledges',
      '21 Nov 2026, 00:30 CET: Third line engineer suspends until 06:00 CET: The vendor has the dump',
      '21 Nov 2026, 06:00 CET',
      '21 Nov 2026, 09:00 CET: The ticket changes: state',
      'Ended at 21 Nov 2026, 09:00 CET: the escalation is closed.',
    ]);
    expect(out).toContain('  Next: at 21:00 CET level 2, Second line, is told');
  });

  it('[TLS-2] answers as JSON, up to an instant', async () => {
    const { out } = await ranRungs(
      'simulate',
      '--policy',
      POLICY,
      '--ticket',
      TICKET,
      '--until',
      '2026-11-20T18:30',
      '--json',
    );
    const answer = JSON.parse(out) as { steps: unknown[]; end: unknown; words: { steps: unknown[] } };
    expect(answer.end).toEqual({
      ended: 'horizon',
      at: Date.UTC(2026, 10, 20, 18),
      next: Date.UTC(2026, 10, 20, 20),
    });
    expect([answer.steps.length, answer.words.steps.length]).toEqual([2, 2]);
  });

  it('[ESC19] says why a command is refused, and goes on', async () => {
    const text = `ticket: 1
incident: { key: A, priority: 2, openedAt: 2026-11-20T08:00 }
script: [{ at: +5h, does: acknowledge, by: third }]
`;
    const { out } = await withTicket(text, (file) => ranRungs('simulate', '--policy', POLICY, '--ticket', file));
    expect(out).toContain('  Refused: Only a responder of level 1 may acknowledge');
    expect(out).toMatch(/Ended at .*: only the slow reminders go on, for ever/);
  });

  it.each<readonly [name: string, text: string, complaint: RegExp]>([
    [
      'a ticket with faults',
      'ticket: 1\nincident: { key: A, openedAt: 2026-11-20T08:00 }\n',
      /ticket\.yaml:2:1: incident\.priority: This is missing\./,
    ],
    [
      'a person whom the policy does not know',
      'ticket: 1\nincident: { key: A, priority: 1, openedAt: 2026-11-20T08:00 }\nscript: [{ at: +1m, does: acknowledge, by: scond }]\n',
      /ticket\.yaml:3:40: script\[0\]\.by: The policy has no person “scond”\. Did you mean “second”\?/,
    ],
    ['an empty file', '', /ticket\.yaml: The text is empty\./],
  ])('[POL1] refuses %s with its place, and writes nothing', async (_name, text, complaint) => {
    const { code, out, err } = await withTicket(text, (file) =>
      ranRungs('simulate', '--policy', POLICY, '--ticket', file),
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(complaint);
  });

  it.each<readonly [name: string, args: readonly string[], complaint: RegExp]>([
    ['no ticket', ['simulate', '--policy', POLICY], /--ticket FILE is missing/],
    ['no policy', ['told', '--at', '2026-11-22T03:00'], /--policy FILE is missing/],
    ['no instant', ['explain', '--policy', POLICY, '--ticket', TICKET], /--at TIME is missing/],
    [
      'one argument too many',
      ['told', '--policy', POLICY, '--at', '2026-11-22T03:00', 'more'],
      /“more” is one argument too many/,
    ],
    [
      'a file that is not there',
      ['simulate', '--policy', POLICY, '--ticket', 'nowhere.yaml'],
      /nowhere\.yaml: There is no such file/,
    ],
    [
      'an instant that is none',
      ['told', '--policy', POLICY, '--at', '2026-02-30T03:00'],
      /--at: “2026-02-30T03:00” is no time\. Write a time such as/,
    ],
    [
      'a zone that is none',
      ['told', '--policy', POLICY, '--at', '2026-11-22T03:00', '--zone', 'Mars'],
      /--zone: There is no time zone “Mars”/,
    ],
    [
      'an end that is none',
      ['simulate', '--policy', POLICY, '--ticket', TICKET, '--until', 'soon'],
      /--until: “soon” is no time/,
    ],
  ])('refuses %s, and writes nothing', async (_name, args, complaint) => {
    const { code, out, err } = await ranRungs(...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(complaint);
  });
});

describe('rungs told', () => {
  it.each<readonly [name: string, at: string, first: string, note: RegExp]>([
    [
      'on Sunday at 03:00',
      '2026-11-22T03:00',
      'Level 1, Service desk: Cem (on call for Service desk: layer turns, instead of Ada (override holiday-swap))',
      /^At 22 Nov 2026, 03:00 CET, under/,
    ],
    [
      'at a time that the clock jumps over',
      '2026-03-29T02:30',
      'Level 1, Service desk: Ada (on call for Service desk: layer turns)',
      /^The clock in Europe\/Berlin jumps over 2026-03-29T02:30; it is read as 29 Mar 2026, 03:30 CEST\.\n/,
    ],
    [
      'at a time that the clock shows twice',
      '2026-10-25T02:30',
      'Level 1, Service desk: Ada (on call for Service desk: layer turns)',
      /^The clock in Europe\/Berlin shows 2026-10-25T02:30 twice; this is the first, 25 Oct 2026, 02:30 CEST\. The second is 2026-10-25T01:30Z\.\n/,
    ],
    [
      'at the second of them',
      '2026-10-25T02:30+01:00',
      'Level 1, Service desk: Ada (on call for Service desk: layer turns)',
      /^At 25 Oct 2026, 02:30 CET, under/,
    ],
    [
      'before the first of them',
      '2026-10-25T02:29',
      'Level 1, Service desk: Ben (on call for Service desk: layer turns)',
      /twice/,
    ],
  ])('[TLS-2] who is told %s', async (_name, at, first, note) => {
    const { code, out } = await ranRungs('told', '--policy', NIGHTS, '--at', at);
    expect(code).toBe(0);
    expect(out).toContain(`\n  ${first}\n`);
    expect(out).toMatch(note);
  });

  it('[TLS-2] takes the ticket as its script has left it, and answers as JSON', async () => {
    const { out } = await ranRungs(
      'told',
      '--policy',
      POLICY,
      '--ticket',
      TICKET,
      '--at',
      '2026-11-20T23:30',
      '--zone',
      'Europe/Berlin',
      '--json',
    );
    const answer = JSON.parse(out) as { policy: unknown; ticket: { starts: boolean }; words: { ticket: string } };
    expect(answer.policy).toEqual({
      id: 'service-desk',
      version: 1,
      name: 'Service desk, second line, third line, management',
    });
    expect(answer.ticket.starts).toBe(false);
    expect(answer.words.ticket).toMatch(/^The ticket has escalated, at 19:00 CET, and is at level 2 of “technical”\./);
  });
});

describe('rungs explain', () => {
  it('[TLS-4] why it had not escalated at a minute', async () => {
    const { code, out } = await ranRungs(
      'explain',
      '--policy',
      POLICY,
      '--ticket',
      TICKET,
      '--at',
      '2026-11-20T18:59',
      '--zone',
      'Europe/Berlin',
    );
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^At 20 Nov 2026, 18:59 CET, INC0012345 had not escalated: no trigger of/);
    expect(out).toContain(
      '  No: 16 % of the resolution target was used; 75 % is reached at 21 Nov 2026, 09:00 CET (trigger “three-quarters”).',
    );
    expect(out).toContain('Next: at 19:00 CET trigger “not-taken” is met, unless somebody acts or the ticket changes.');
  });

  it('[TLS-4] why it had, a minute later, as JSON', async () => {
    const { out } = await ranRungs(
      'explain',
      '--policy',
      POLICY,
      '--ticket',
      TICKET,
      '--at',
      '2026-11-20T19:00',
      '--zone',
      'Europe/Berlin',
      '--json',
    );
    const answer = JSON.parse(out) as { verdict: { is: string }; triggers: object[]; next: object };
    expect(answer.verdict.is).toBe('escalated');
    expect(answer.triggers[0]).toMatchObject({ trigger: 'not-taken', answer: { met: true } });
    expect(answer.next).toMatchObject({ does: 'openLevel', toLevel: 2 });
  });
});
