import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Incident, IncidentId } from '../incident/incident';
import type { KnownError, KnownErrorMatch } from './knownError';
import { MATCH_THRESHOLD, matchKnownErrors } from './matchKnownErrors';
import { starterKnownErrors } from './starterKnownErrors';

const incident = (seen: { summary: string; description?: string; service?: string }): Incident => ({
  tool: 'servicenow',
  id: 'a1' as IncidentId,
  key: 'INC0010001',
  description: '',
  state: 'new',
  priority: 2,
  assigned: false,
  openedAt: 0,
  ...seen,
});

const known = (what: Partial<KnownError>): KnownError => ({
  id: 'KE-1',
  title: '',
  symptoms: '',
  errorTexts: [],
  services: [],
  workaround: '',
  ...what,
});

const idsOf = (matches: readonly KnownErrorMatch[]): string[] => matches.map(({ knownError }) => knownError.id);

const scoreOf = (matches: readonly KnownErrorMatch[], id: string): number =>
  matches.find(({ knownError }) => knownError.id === id)?.score ?? 0;

const firstMatches: readonly [name: string, best: string | undefined, seen: Parameters<typeof incident>[0]][] = [
  ['a status code in the summary', 'KE-1', { summary: 'Checkout answers HTTP 504', service: 'Payments' }],
  [
    'a log line with another pool, another duration and a host',
    'KE-1',
    {
      summary: 'Orders hang',
      description:
        'pay-3.northwind.example: HikariPool-4 - Connection is not available, request timed out after 30004 ms.',
    },
  ],
  ['an expired certificate, in a browser’s words', 'KE-2', { summary: 'Shop shows NET::ERR_CERT_DATE_INVALID' }],
  [
    'an expired certificate, in Go’s words',
    'KE-2',
    {
      summary: 'Partner calls fail',
      description: 'x509: certificate has expired or is not yet valid: current time 2026-11-17T14:07:02Z',
    },
  ],
  [
    'a full disk',
    'KE-3',
    { summary: 'Export stops', description: 'write /var/tmp/x81.csv: no space left on device', service: 'Warehouse' },
  ],
  ['names that do not resolve', 'KE-4', { summary: 'curl: (6) Could not resolve host: api.northwind.example' }],
  [
    'a stuck mail queue without any error text',
    'KE-5',
    { summary: 'Mails accepted but not delivered, outgoing queue grows', service: 'Mail' },
  ],
  [
    'a printer error code',
    'KE-6',
    { summary: 'Cannot add printer', description: 'Operation failed with error 0x0000011b' },
  ],
  ['a killed process', 'KE-7', { summary: 'Pod restarts', description: 'reason: OOMKilled', service: 'Web shop' }],
  ['a lock wait', 'KE-8', { summary: 'ERROR 1205 (HY000): Lock wait timeout exceeded; try restarting transaction' }],
  [
    'a full transaction log of another database',
    'KE-9',
    { summary: "The transaction log for database 'Stock' is full due to 'ACTIVE_TRANSACTION'." },
  ],
  ['clock skew', 'KE-10', { summary: 'kinit: Clock skew too great while getting initial credentials' }],
  ['a service alone', undefined, { summary: 'Please add a user', service: 'Payments' }],
  ['another status code', undefined, { summary: 'Price list: HTTP 404', service: 'Web shop' }],
  ['a word that is part of a longer one', undefined, { summary: 'OOMKilledByMistake is the name of our band' }],
  ['an empty ticket', undefined, { summary: '' }],
];

describe('known errors for an incident', () => {
  it.each(firstMatches)('[PRB-4] %s → %s', (_name, best, seen) => {
    expect(matchKnownErrors(incident(seen), starterKnownErrors)[0]?.knownError.id).toBe(best);
  });

  it('[PRB-4] says why: error text, service, then shared words with the rarest first', () => {
    const [match] = matchKnownErrors(
      incident({ summary: 'Checkout: gateway timeout', description: 'HTTP 504', service: ' payments ' }),
      starterKnownErrors,
    );
    expect(match?.evidence).toEqual([
      { kind: 'sameErrorText', text: 'HTTP 504' },
      { kind: 'sameService', service: 'Payments' },
      { kind: 'sharedWords', words: ['checkout', 'gateway', 'timeout'] },
    ]);
  });

  it('[PRB-4] a longer error text weighs more than one word', () => {
    const matches = matchKnownErrors(incident({ summary: 'lock wait timeout exceeded' }), [
      known({ id: 'KE-1', errorTexts: ['timeout'] }),
      known({ id: 'KE-2', errorTexts: ['Lock wait timeout exceeded'] }),
    ]);
    expect(idsOf(matches)).toEqual(['KE-2', 'KE-1']);
  });

  it('[PRB-4] an error text of nothing but numbers is no evidence', () => {
    expect(matchKnownErrors(incident({ summary: '4711' }), [known({ errorTexts: ['4711', ' '] })])).toEqual([]);
  });

  it('[PRB-4] numbers at the ends of an error text need not be there', () => {
    const pool = known({ errorTexts: ['50 connections refused by peer 7'] });
    expect(matchKnownErrors(incident({ summary: 'connections refused by peer' }), [pool])).toHaveLength(1);
  });

  it('[PRB-4] words weigh by their rarity over the set, and are named in that order', () => {
    const matches = matchKnownErrors(incident({ summary: 'spooler network zeta server', service: 'Mail' }), [
      known({ id: 'KE-1', title: 'network server gamma delta', services: ['Mail'] }),
      known({ id: 'KE-2', title: 'network server epsilon zeta', services: ['Mail'] }),
      known({ id: 'KE-9', title: 'spooler server alpha beta', services: ['Mail'] }),
    ]);
    expect(idsOf(matches)).toEqual(['KE-2', 'KE-9', 'KE-1']);
    expect(matches[0]?.evidence).toContainEqual({ kind: 'sharedWords', words: ['zeta', 'network', 'server'] });
  });

  it('[PRB-4] half of a known error’s words count as all: nobody writes a ticket in its words', () => {
    const set = [known({ title: 'alpha beta gamma delta' })];
    const [half] = matchKnownErrors(incident({ summary: 'beta delta' }), set);
    const [all] = matchKnownErrors(incident({ summary: 'alpha beta gamma delta' }), set);
    expect(half?.score).toBe(all?.score);
    expect(matchKnownErrors(incident({ summary: 'delta' }), set)).toEqual([]);
  });

  it('[PRB-4] the name of the service is evidence once, as the service', () => {
    const labels = known({ title: 'Label printing stops', services: ['Label printing'] });
    expect(
      matchKnownErrors(incident({ summary: 'Label printing: new user', service: 'Label printing' }), [labels]),
    ).toEqual([]);
  });

  it('[PRB-4] words of any sentence are no evidence', () => {
    const signIn = known({ title: 'Users cannot sign in since then' });
    expect(matchKnownErrors(incident({ summary: 'Since then users cannot buy' }), [signIn])).toEqual([]);
  });

  it('[PRB-4] equal scores are ordered by id', () => {
    const twins = ['KE-9', 'KE-10', 'KE-1'].map((id) => known({ id, errorTexts: ['HTTP 504'] }));
    expect(idsOf(matchKnownErrors(incident({ summary: 'HTTP 504' }), twins))).toEqual(['KE-1', 'KE-10', 'KE-9']);
  });
});

/** Pieces of tickets: error texts, symptoms, and words about nothing. */
const fragment = fc.oneof(
  fc.constantFrom(...starterKnownErrors.flatMap(({ errorTexts, symptoms, title }) => [...errorTexts, symptoms, title])),
  fc.constantFrom(...starterKnownErrors.flatMap(({ symptoms }) => symptoms.split(' '))),
  fc.string({ maxLength: 30 }),
);
const anyIncident = fc
  .record({
    summary: fragment,
    description: fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join('\n')),
    service: fc.constantFrom('Payments', 'Web shop', 'Mail', 'Warehouse', 'Office printing', 'Payroll'),
  })
  .map(incident);

describe('laws of matching', () => {
  it('[PRB-4] a score is between the threshold and 1, and the list is ordered', () => {
    fc.assert(
      fc.property(anyIncident, (ticket) => {
        const scores = matchKnownErrors(ticket, starterKnownErrors).map(({ score }) => score);
        expect(scores.every((score) => score >= MATCH_THRESHOLD && score < 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('[PRB-4] more text never lowers the score of any known error', () => {
    fc.assert(
      fc.property(anyIncident, fragment, (ticket, more) => {
        const before = matchKnownErrors(ticket, starterKnownErrors);
        const after = matchKnownErrors(
          { ...ticket, description: `${ticket.description}\n${more}` },
          starterKnownErrors,
        );
        for (const { knownError, score } of before) expect(scoreOf(after, knownError.id)).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('[PRB-4] adding a known error’s own text never lowers its rank', () => {
    const rank = (ticket: Incident, id: string): number => {
      const place = matchKnownErrors(ticket, starterKnownErrors).findIndex(({ knownError }) => knownError.id === id);
      return place === -1 ? Infinity : place;
    };
    const knownErrorText = fc
      .constantFrom(...starterKnownErrors)
      .chain(({ id, errorTexts }) => fc.constantFrom(...errorTexts).map((text) => ({ id, text })));
    fc.assert(
      fc.property(anyIncident, knownErrorText, (ticket, { id, text }) => {
        const told = { ...ticket, description: `${ticket.description}\n${text}` };
        expect(rank(told, id)).toBeLessThanOrEqual(rank(ticket, id));
      }),
    );
  });

  it('[PRB-4] the order of the set changes nothing', () => {
    const shuffled = fc.shuffledSubarray([...starterKnownErrors], { minLength: starterKnownErrors.length });
    fc.assert(
      fc.property(anyIncident, shuffled, (ticket, set) => {
        expect(matchKnownErrors(ticket, set)).toEqual(matchKnownErrors(ticket, starterKnownErrors));
      }),
    );
  });
});

describe('the starter set', () => {
  it('[PRB-4] has unique ids and complete entries', () => {
    expect(new Set(starterKnownErrors.map(({ id }) => id)).size).toBe(starterKnownErrors.length);
    for (const { title, symptoms, errorTexts, services, workaround } of starterKnownErrors) {
      expect([title, symptoms, workaround, ...errorTexts, ...services]).not.toContain('');
      expect(errorTexts.length).toBeGreaterThan(0);
    }
  });

  it.each(starterKnownErrors.flatMap(({ id, errorTexts }) => errorTexts.map((text) => [id, text] as const)))(
    '[PRB-4] %s is first for its own text: %s',
    (id, text) => {
      expect(matchKnownErrors(incident({ summary: text }), starterKnownErrors)[0]?.knownError.id).toBe(id);
    },
  );
});
