import { describe, expect, it } from '@jest/globals';
import { internalText, publicText } from '../communication/text';
import type { VendorText } from '../communication/text';
import type { EscalationEvent } from '../escalation/event';
import type { Incident } from '../incident/incident';
import { vendorPerformance } from '../metrics/vendorPerformance';
import type { PathDocument, PolicyDocument, VendorDocument } from '../policy/policyDocument';
import { findPolicyFaults } from '../policy/policyFaults';
import { aPolicy, aPolicyDocument, anIncident, minutes, noon } from '../testing/build';
import { given } from '../testing/given';
import { vendorNotice } from './vendorNotice';

const hosting: VendorDocument = {
  id: 'hosting',
  name: 'Hosting Ltd',
  contacts: [{ name: 'Operations', by: 'phone', address: '+49 30 1' }],
  contract: {
    reference: 'C-17',
    respondWithin: '30m',
    resolveWithin: '4h',
    penalties: [{ misses: 'response', clause: '2 % of the monthly fee' }],
  },
  jointProcedure: 'Bridge call within the hour.',
};
const supplier: PathDocument = {
  id: 'supplier',
  name: 'Supplier',
  kind: 'vendor',
  levels: [
    { name: 'Hosting', group: 'database', vendor: 'hosting', acknowledgeWithin: '2h' },
    { name: 'Their management', group: 'management', acknowledgeWithin: '2h' },
  ],
  afterLastLevel: { reminders: 1, thenEvery: '4h' },
};
const withVendor = (changes: Partial<VendorDocument> = {}, path: Partial<PathDocument> = {}): PolicyDocument => ({
  ...aPolicyDocument(),
  vendors: [{ ...hosting, ...changes }],
  paths: [{ ...supplier, ...path }],
});

describe('[PTH-11] a vendor’s notice shows what the contract lets them read', () => {
  const all = { category: 'Network', customer: { name: 'ACME' }, dataClasses: [] };
  const shown = (changes: Partial<VendorDocument>, incident: Partial<Incident>): string[] => {
    const { text, withheld } = vendorNotice({ ...hosting, ...changes }, anIncident({ ...all, ...incident }));
    const parts = ['Network', 'Checkout calls', 'Since 10:50', 'ACME'];
    return [
      ...parts.filter((part) => text.text.includes(part)),
      ...withheld.map(({ what, because }) => `${what}: ${because}`),
    ];
  };
  const kept = (...what: string[]): string[] => what.map((one) => `${one}: confidentiality`);

  it.each<{ row: string; vendor: Partial<VendorDocument>; incident: Partial<Incident>; seen: string[] }>([
    {
      row: 'reference, where nothing is said',
      vendor: {},
      incident: {},
      seen: kept('category', 'summary', 'description', 'customer'),
    },
    {
      row: 'technical',
      vendor: { confidentiality: 'technical' },
      incident: {},
      seen: ['Network', 'Checkout calls', ...kept('description', 'customer')],
    },
    {
      row: 'full',
      vendor: { confidentiality: 'full' },
      incident: {},
      seen: ['Network', 'Checkout calls', 'Since 10:50', 'ACME'],
    },
    {
      row: 'full, but regulated data that they may not process',
      vendor: { confidentiality: 'full', mayProcess: ['PCI'] },
      incident: { dataClasses: ['PCI', 'PHI'] },
      seen: ['Network', 'ACME', 'summary: regulatedData', 'description: regulatedData'],
    },
    {
      row: 'regulated data that they may process',
      vendor: { confidentiality: 'technical', mayProcess: ['PCI'] },
      incident: { dataClasses: ['PCI'] },
      seen: ['Network', 'Checkout calls', ...kept('description', 'customer')],
    },
    {
      row: 'regulated data of the service',
      vendor: { confidentiality: 'technical' },
      incident: { linkedService: { name: 'Payments', dataClasses: ['PII'] } },
      seen: ['Network', 'summary: regulatedData', ...kept('description', 'customer')],
    },
  ])('$row', ({ vendor, incident, seen }) => {
    expect(shown(vendor, incident)).toEqual(seen);
  });

  it('withholds free text where nobody has looked for regulated data, unless they may read all', () => {
    const { dataClasses: _none, ...unseen } = anIncident(all);
    const because = (confidentiality: 'technical' | 'full') =>
      vendorNotice({ ...hosting, confidentiality }, unseen).withheld.find(({ what }) => what === 'summary')?.because;
    expect([because('technical'), because('full')]).toEqual(['dataClassesNotKnown', undefined]);
  });

  it('says whose it is, and which contract it is about', () => {
    expect(vendorNotice(hosting, anIncident()).text).toEqual({
      audience: 'vendor',
      vendor: 'hosting',
      text: 'Ticket ITSD-4821, priority 2, under contract C-17\nService: Payments',
    });
  });

  it('has a type of its own: what is said to others cannot be sent to a vendor', () => {
    const send = ({ text }: VendorText): string => text;
    // @ts-expect-error An internal text is not for vendors.
    const internal = (): string => send(internalText('They are slow.'));
    // @ts-expect-error Nor is what the customer reads.
    const forCustomers = (): string => send(publicText('We work on it.'));
    expect([internal(), forCustomers(), send(vendorNotice(hosting, anIncident()).text)]).toHaveLength(3);
  });
});

describe('[PTH-11] whether vendors keep their contracts', () => {
  const policy = aPolicy(withVendor());
  const started = given(policy).started(noon);
  const played = (...[first, ...rest]: (readonly EscalationEvent[])[]) =>
    vendorPerformance(policy, [first ?? [], ...rest], noon + minutes(60))[0];
  const none = { kept: 0, missed: 0, open: 0 };

  it.each<{ row: string; events: readonly EscalationEvent[]; response: object; resolution: object }>([
    {
      row: 'in time',
      events: started.acknowledged('sato', noon + minutes(30)).closed(noon + minutes(240)).record.events,
      response: { kept: 1 },
      resolution: { kept: 1 },
    },
    {
      row: 'late with both',
      events: started.acknowledged('sato', noon + minutes(31)).closed(noon + minutes(241)).record.events,
      response: { missed: 1 },
      resolution: { missed: 1 },
    },
    { row: 'late and still silent', events: started.record.events, response: { missed: 1 }, resolution: { open: 1 } },
    {
      row: 'closed before they had to answer',
      events: started.closed(noon + minutes(20)).record.events,
      response: { open: 1 },
      resolution: { kept: 1 },
    },
    {
      row: 'gone up without them',
      events: started.deadlinesChecked(noon + minutes(120)).record.events,
      response: { missed: 1 },
      resolution: { open: 1 },
    },
  ])('$row', ({ events, response, resolution }) => {
    expect(played(events)).toEqual({
      vendor: 'hosting',
      name: 'Hosting Ltd',
      response: { ...none, ...response },
      resolution: { ...none, ...resolution },
    });
  });

  it('takes levels of one vendor that follow each other for one call, and what others answer for no response', () => {
    const level = { name: 'Their desk', group: 'database', acknowledgeWithin: '10m', vendor: 'hosting' };
    const path = withVendor().paths[0];
    if (!path) throw new Error('The vendor has a path.');
    const paths = [
      {
        ...path,
        levels: [
          level,
          { ...level, name: 'Their lead' },
          { name: 'Ours', group: 'platform', acknowledgeWithin: '10m' },
        ],
      },
    ];
    const twice = aPolicy({ ...withVendor(), paths });
    const up = given(twice)
      .started(noon)
      .deadlinesChecked(noon + minutes(10));
    const response = (events: readonly EscalationEvent[], at = 60): unknown =>
      vendorPerformance(twice, [events], noon + minutes(at))[0]?.response;
    // They had 30 minutes from the first level on.
    expect(response(up.acknowledged('sato', noon + minutes(15)).record.events)).toEqual({ ...none, kept: 1 });
    const gone = up.deadlinesChecked(noon + minutes(20));
    expect(response(gone.acknowledged('diaz', noon + minutes(21)).record.events)).toEqual({ ...none, open: 1 });
    const again = up.closed(noon + minutes(12)).started(noon + minutes(100));
    expect(response(again.acknowledged('sato', noon + minutes(101)).record.events, 110)).toEqual({ ...none, kept: 1 });
  });

  it('counts in the hours of the contract, and adds up tickets', () => {
    const { resolveWithin: _none, ...contract } = hosting.contract;
    const inHours = aPolicy(withVendor({ contract: { ...contract, penalties: [], calendar: 'office' } }));
    const evening = given(inHours).started(noon + minutes(6 * 60 + 50));
    const morning = evening.acknowledged('sato', noon + minutes(21 * 60 + 20)).record.events;
    expect(vendorPerformance(inHours, [morning, evening.record.events], noon + minutes(21 * 60 + 21))).toEqual([
      { vendor: 'hosting', name: 'Hosting Ltd', response: { kept: 1, missed: 1, open: 0 } },
    ]);
  });
});

describe('[PTH-11][POL2] faults of vendors', () => {
  it.each<{ row: string; document: PolicyDocument; path: string; reason: string }>([
    {
      row: 'nobody to call',
      document: withVendor({ contacts: [] }),
      path: 'vendors.0.contacts',
      reason: 'Nobody can be called',
    },
    {
      row: 'windows that are none',
      document: withVendor({ contract: { respondWithin: 'soon', resolveWithin: '0m' } }),
      path: 'vendors.0.contract.respondWithin',
      reason: 'no duration',
    },
    {
      row: 'a resolution before the response',
      document: withVendor({ contract: { respondWithin: '2h', resolveWithin: '1h' } }),
      path: 'vendors.0.contract.resolveWithin',
      reason: 'before they respond',
    },
    {
      row: 'an unknown calendar',
      document: withVendor({ contract: { respondWithin: '2h', calendar: 'moon' } }),
      path: 'vendors.0.contract.calendar',
      reason: 'There is no calendar “moon”',
    },
    {
      row: 'a penalty for what nobody promised',
      document: withVendor({ contract: { respondWithin: '2h', penalties: [{ misses: 'resolution', clause: 'x' }] } }),
      path: 'vendors.0.contract.penalties.0',
      reason: 'promises no resolution',
    },
    {
      row: 'an unknown vendor',
      document: withVendor({ id: 'other' }),
      path: 'paths.0.levels.0.vendor',
      reason: 'no vendor “hosting”',
    },
    {
      row: 'a vendor on another kind of path',
      document: withVendor({}, { kind: 'functional' }),
      path: 'paths.0.levels.0.vendor',
      reason: 'no vendor path',
    },
  ])('$row', ({ document, path, reason }) => {
    const found = findPolicyFaults(document).find((it) => it.path.join('.') === path);
    expect(found?.reason).toContain(reason);
    expect(found?.remedy).not.toBe('');
  });
});
