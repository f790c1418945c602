import { describe, expect, it } from '@jest/globals';
import { eventInWords } from '../explain/eventInWords';
import type { Incident } from '../incident/incident';
import { findPolicyFaults } from '../policy/policyFaults';
import type { ChooseDocument, PersonDocument, PolicyDocument } from '../policy/policyDocument';
import { aPolicy, aPolicyDocument, anIncident, authorities, minutes, noon, withLevel } from '../testing/build';
import { given } from '../testing/given';
import type { Scenario } from '../testing/given';
import type { LevelOpened } from './event';
import type { PeopleFigures } from './suitable';

const base = aPolicyDocument();
const can: { readonly [id: string]: Partial<PersonDocument> } = {
  diaz: { skills: ['oracle'], languages: ['en', 'de'], regions: ['EU'] },
  moss: { skills: ['oracle', 'linux'], languages: ['en'], regions: ['EU', 'US'] },
  kim: { skills: ['linux'] },
};
const people = base.people.map((person) => ({ ...person, ...can[person.id] }));

/** Level 1 chooses among Diaz and Moss; Kim's desk stands in for them. */
function choosing(choose: ChooseDocument, changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    ...base,
    people,
    authorities,
    ticketNeeds: { languages: 'fields.language', regions: 'fields.region' },
    ...withLevel(1, { group: 'platform', choose }),
    ...changes,
  };
}

const policy = (choose: ChooseDocument, changes: Partial<PolicyDocument> = {}) => aPolicy(choosing(choose, changes));

function openedBy(scenario: Scenario): LevelOpened {
  const opened = scenario.record.events.find((event) => event.type === 'LevelOpened');
  if (opened?.type !== 'LevelOpened') throw new Error('no level opened');
  return opened;
}

const everything: ChooseDocument = { by: ['skills', 'languages', 'regions'] };
const needing = (fields: { readonly [name: string]: string }, skills: readonly string[] = []): Incident =>
  anIncident({ fields, skills: { needed: skills, inGroup: [] } });

describe('[PTH-7][RTE2] the most suitable of a group is told', () => {
  it.each<{ row: string; choose: ChooseDocument; incident: Incident; told: string[]; because: (string | number)[][] }>([
    {
      row: 'by skill',
      choose: everything,
      incident: needing({}, ['linux']),
      told: ['moss'],
      because: [['diaz', 'lacksSkill']],
    },
    {
      row: 'by language',
      choose: everything,
      incident: needing({ language: 'de' }),
      told: ['diaz'],
      because: [['moss', 'otherLanguage']],
    },
    {
      row: 'by region',
      choose: everything,
      incident: needing({ region: 'US' }),
      told: ['moss'],
      because: [['diaz', 'otherRegion']],
    },
    {
      row: 'only by what the level chooses by',
      choose: { by: ['languages'] },
      incident: needing({ region: 'US' }, ['linux']),
      told: ['diaz'],
      because: [['moss', 'laterId']],
    },
    {
      row: 'by what the level always asks',
      choose: { skills: ['linux'] },
      incident: needing({}),
      told: ['moss'],
      because: [['diaz', 'lacksSkill']],
    },
    {
      row: 'as many as the level tells',
      choose: { atMost: 2 },
      incident: needing({}),
      told: ['diaz', 'moss'],
      because: [],
    },
  ])('$row', ({ choose, incident, told, because }) => {
    const { responders, considered } = openedBy(given(policy(choose)).started(noon, incident));
    expect(responders.map(({ person }) => person)).toEqual(told);
    expect(considered?.passedOver.map((it) => [it.person, it.because.reason])).toEqual(because);
  });

  it('by authority on this path', () => {
    const holders = [{ id: 'lead', name: 'Lead', holders: ['moss'], may: ['chooseLevel' as const] }];
    const { responders } = openedBy(given(policy({ authority: 'lead' }, { authorities: holders })).started(noon));
    expect(responders.map(({ person }) => person)).toEqual(['moss']);
  });

  it('within their hours', () => {
    const offHours = people.map((it) => (it.id === 'diaz' ? { ...it, availability: 'office' } : it));
    const chosen = (at: number) => openedBy(given(policy({}, { people: offHours })).started(at)).responders[0]?.person;
    expect([chosen(noon), chosen(noon + minutes(12 * 60))]).toEqual(['diaz', 'moss']);
  });

  it('by load, then by who had none for longest, where everybody’s is measured', () => {
    const chosen = (figures: PeopleFigures) => {
      const opened = openedBy(given(policy({})).withFigures(figures).started(noon));
      return [opened.responders[0]?.person, opened.considered?.load, opened.considered?.passedOver[0]?.because.reason];
    };
    expect(chosen({ diaz: { load: 3 }, moss: { load: 1 } })).toEqual(['moss', 'measured', 'moreLoad']);
    expect(chosen({ diaz: { load: 1, lastGivenAt: noon }, moss: { load: 1, lastGivenAt: noon - 1 } })).toEqual([
      'moss',
      'measured',
      'idleForShorter',
    ]);
    expect(chosen({ diaz: { load: 9 } })).toEqual(['diaz', 'notMeasured', 'laterId']);
  });

  it('of whoever is on call, else of the whole group', () => {
    const onCall = base.groups.map((it) =>
      it.id === 'platform' ? { ...it, members: ['kim', 'moss'], onCall: 'desk' } : it,
    );
    const opened = openedBy(given(policy({ skills: ['oracle'] }, { groups: onCall })).started(noon));
    expect(opened.responders.map(({ person, via }) => [person, via.kind])).toEqual([['moss', 'groupMember']]);
    expect(opened.considered?.passedOver.map(({ person }) => person)).toEqual(['kim']);
  });
});

describe('[PTH-7][ESC7] nobody suits', () => {
  const standIn = base.groups.map((it) => (it.id === 'platform' ? { ...it, fallbackTo: 'desk' } : it));

  it('the group that stands in is asked', () => {
    const scenario = given(policy({ by: ['skills'] }, { groups: standIn })).started(
      noon,
      needing({}, ['linux', 'sap']),
    );
    expect(scenario.outcome).toEqual([
      'started',
      'level 1 skipped (nobodySuitable)',
      'level 2 told sato (nobodySuitableBelow)',
    ]);
    const found = given(
      policy(
        { by: ['languages'] },
        { groups: standIn, people: people.map((it) => (it.id === 'kim' ? { ...it, languages: ['fr'] } : it)) },
      ),
    );
    const { responders, considered } = openedBy(found.started(noon, needing({ language: 'fr' })));
    expect(responders.map(({ person }) => person)).toEqual(['kim']);
    expect(considered?.passedOver.map(({ person }) => person)).toEqual(['diaz', 'moss']);
  });

  it('a group that stands in is told also where nobody is chosen', () => {
    const later = base.rotations.map((it) => ({ ...it, startsAt: '2030-01-07T08:00' }));
    const groups = base.groups.map((it) => (it.id === 'desk' ? { ...it, fallbackTo: 'database' } : it));
    expect(given(aPolicy({ rotations: later, groups })).started(noon).outcome).toEqual([
      'started',
      'level 1 told sato (escalationStarted)',
    ]);
  });

  it('then the level is passed, with everybody who was considered', () => {
    const scenario = given(policy({ by: ['skills'] })).started(noon, needing({}, ['sap']));
    const skipped = scenario.record.events.find((event) => event.type === 'LevelSkipped');
    expect(skipped).toMatchObject({
      because: { reason: 'nobodySuitable', group: 'Platform' },
      considered: { need: { skills: ['sap'] }, passedOver: [{ person: 'diaz' }, { person: 'moss' }] },
    });
  });
});

describe('[PTH-7][ESC13] the ticket’s needs', () => {
  it('change while it escalates, and the next choice follows', () => {
    const levels = base.paths.flatMap((path) =>
      path.levels.map((level) => ({ ...level, group: 'platform', choose: everything })),
    );
    const [path] = base.paths;
    if (!path) throw new Error('the builder has a path');
    const changing = policy(everything, { paths: [{ ...path, levels }] });
    const started = given(changing).started(noon, needing({ language: 'de' }));
    const noted = started.when({
      type: 'NoteTicketChange',
      at: noon + 1,
      incident: needing({ region: 'US' }),
      policy: changing,
    });
    expect(noted.outcome).toEqual(['ticket changed, 0 paths moved']);
    const [changed] = noted.last.events;
    if (!changed) throw new Error('nothing changed');
    expect(eventInWords(changed, changing).text).toBe('The ticket changed: it now needs region US');
    expect(noted.deadlinesChecked(noon + minutes(10)).outcome).toEqual(['level 2 told moss (notAcknowledgedInTime)']);
  });

  it('are not noted where no level chooses', () => {
    const started = given(aPolicy({ ticketNeeds: { languages: 'fields.language' } })).started(
      noon,
      needing({ language: 'de' }),
    );
    expect(started.record.state).toMatchObject({ ticket: { priority: 2, service: 'Payments' } });
    expect(started.record.state).not.toHaveProperty('ticket.needs');
  });
});

it('[PTH-7] says in words who was considered and why they were passed over', () => {
  const asked = policy({ by: ['skills', 'languages', 'regions'] });
  const opened = openedBy(given(asked).started(noon, needing({ language: 'de' }, ['oracle'])));
  expect(eventInWords(opened, asked).because).toContain(
    'Asked for skills oracle; language de. The ticket does not tell its regions. ' +
      'How much each has to do was not measured. Passed over: moss speaks en.',
  );
});

describe('[POL2][PTH-7] faults of choosing', () => {
  const fallingBack = (to: { readonly [id: string]: string }) =>
    base.groups.map((it) => (to[it.id] === undefined ? it : { ...it, fallbackTo: to[it.id] }));

  it.each<{ row: string; document: PolicyDocument; path: string; reason: string }>([
    {
      row: 'a need that nothing tells',
      document: choosing(everything, { ticketNeeds: { languages: 'fields.language' } }),
      path: 'paths.0.levels.0.choose.by.2',
      reason: 'Nothing says which regions',
    },
    {
      row: 'a fact that there is not',
      document: choosing({}, { ticketNeeds: { regions: 'region' } }),
      path: 'ticketNeeds.regions',
      reason: 'no label “region”',
    },
    {
      row: 'a skill that nobody of the group has',
      document: choosing({ skills: ['sap'] }),
      path: 'paths.0.levels.0.choose',
      reason: 'Nobody of the group “Platform” could be chosen',
    },
    {
      row: 'an authority that nobody of the group holds',
      document: choosing({ authority: 'manager' }),
      path: 'paths.0.levels.0.choose',
      reason: 'Nobody of the group “Platform” could be chosen',
    },
    {
      row: 'an unknown authority',
      document: choosing({ authority: 'pope' }),
      path: 'paths.0.levels.0.choose.authority',
      reason: 'There is no authority “pope”',
    },
    {
      row: 'hours that are none',
      document: choosing({}, { people: people.map((it) => ({ ...it, availability: 'moon' })) }),
      path: 'people.0.availability',
      reason: 'There is no calendar “moon”',
    },
    {
      row: 'an unknown group that stands in',
      document: choosing({}, { groups: fallingBack({ desk: 'nope' }) as PolicyDocument['groups'] }),
      path: 'groups.0.fallbackTo',
      reason: 'There is no group “nope”',
    },
    {
      row: 'a cyclic route: groups that stand in for each other',
      document: choosing(
        {},
        {
          groups: fallingBack({
            database: 'platform',
            platform: 'management',
            management: 'database',
          }) as PolicyDocument['groups'],
        },
      ),
      path: 'groups.1.fallbackTo',
      reason: 'lead in a circle: database → platform → management → database',
    },
    {
      row: 'more acknowledgements than are chosen',
      document: { ...choosing({}), ...withLevel(1, { group: 'platform', choose: {}, acknowledgements: 2 }) },
      path: 'paths.0.levels.0.acknowledgements',
      reason: 'tells at most 1',
    },
  ])('$row', ({ document, path, reason }) => {
    const faults = findPolicyFaults(document);
    expect(faults.map((it) => it.path.join('.'))).toContain(path);
    expect(faults.find((it) => it.path.join('.') === path)?.reason).toContain(reason);
  });

  it('tells a circle once, and not where fallbacks only lead to it', () => {
    const faults = findPolicyFaults(
      choosing(
        {},
        {
          groups: fallingBack({
            desk: 'database',
            database: 'platform',
            platform: 'database',
          }) as PolicyDocument['groups'],
        },
      ),
    );
    expect(faults.map(({ path }) => path.join('.'))).toEqual(['groups.1.fallbackTo']);
  });
});
