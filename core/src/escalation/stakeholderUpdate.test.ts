/** PTH-3: news for those who wait for it, beside the technical path and until the ticket closes. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicText, stakeholderText } from '../communication/text';
import { eventInWords } from '../explain/eventInWords';
import { nextStep } from '../explain/nextStep';
import { nextStepInWords } from '../explain/nextStepInWords';
import { panelView } from '../panel/panelView';
import type { PolicyDocument, UpdatesDocument } from '../policy/policyDocument';
import { anIncident, aPolicy, aPolicyDocument, authorities, minutes, noon } from '../testing/build';
import { given } from '../testing/given';
import type { Scenario } from '../testing/given';

const forCustomers: UpdatesDocument = {
  audience: 'Customers',
  kind: 'public',
  firstWithin: '15m',
  nextWithin: '30m',
  askBefore: '5m',
  escalateAfter: '10m',
  atClosing: true,
  byPriority: [{ priority: 1, firstWithin: '12m', nextWithin: '20m' }],
};
const forBoard: UpdatesDocument = {
  audience: 'The board',
  kind: 'stakeholders',
  firstWithin: '30m',
  nextWithin: '60m',
  askBefore: '10m',
  escalateAfter: '20m',
};

/** Beside the builder's technical path: Moss owes the customers news, then Nair the board. */
function twoPaths(customers: Partial<UpdatesDocument> = {}): Partial<PolicyDocument> {
  return {
    authorities,
    suspendAtMost: '8h',
    reopenWithin: '4h',
    people: [
      ...aPolicyDocument().people,
      ...['lee', 'roth'].map((id) => ({ id, name: id, accounts: { jira: `jira-${id}`, servicenow: id } })),
    ],
    groups: [...aPolicyDocument().groups, { id: 'press', name: 'Press', members: ['lee', 'roth'] }],
    paths: [
      ...aPolicyDocument().paths,
      {
        id: 'news',
        name: 'News',
        kind: 'communication',
        levels: [
          {
            name: 'Press',
            group: 'press',
            acknowledgeWithin: '10m',
            updates: { ...forCustomers, ...customers },
          },
          { name: 'Management', group: 'management', acknowledgeWithin: '30m', updates: forBoard },
        ],
        afterLastLevel: { reminders: 1, thenEvery: '4h' },
      },
    ],
  };
}

const started = (changes: Partial<PolicyDocument> = twoPaths(), priority: 1 | 2 = 2): Scenario =>
  given(aPolicy(changes)).started(noon, anIncident({ priority }), [{ path: 'news', level: 1 }]);

const gave = (scenario: Scenario, by: string, at: number, text = publicText('We are on it.')): Scenario =>
  scenario.when(scenario.asked('GiveUpdate', by, at, { path: 'news', text }));

const at = (n: number): number => noon + minutes(n);

function playedTo(scenario: Scenario, end: number): Scenario {
  const { deadline } = scenario;
  return deadline === undefined || deadline > end ? scenario : playedTo(scenario.deadlinesChecked(deadline), end);
}

describe('[PTH-3][ESC20] a communication path beside the technical one', () => {
  it('starts with it, with levels and an audience of its own', () => {
    const scenario = given(aPolicy(twoPaths())).started(noon);
    expect(scenario.outcome).toEqual([
      'started',
      'level 1 told kim (escalationStarted)',
      'level 1 told lee and roth (escalationStarted)',
    ]);
    expect(scenario.record.state).toMatchObject({
      paths: [
        { path: 'technical' },
        { path: 'news', update: { audience: 'Customers', dueAt: at(15), actAt: at(10), reminders: 0 } },
      ],
    });
  });

  it('is not stopped by a technical acknowledgement, and goes up when nobody takes it', () => {
    const scenario = given(aPolicy(twoPaths())).started(noon).acknowledged('kim', at(1));
    expect(scenario.deadline).toBe(at(10));
    expect(scenario.deadlinesChecked(at(10)).outcome).toEqual(['level 2 told nair (notAcknowledgedInTime)']);
  });

  it('asks whoever has it, reminds all of the level, and goes up', () => {
    const taken = started().acknowledged('lee', at(2));
    expect(taken.deadline).toBe(at(10));
    const asked = taken.deadlinesChecked(at(10));
    expect([asked.outcome, asked.deadline]).toEqual([['update asked of lee'], at(15)]);
    const late = asked.deadlinesChecked(at(15));
    expect([late.outcome, late.deadline]).toEqual([['update late (1), told lee and roth'], at(25)]);
    const up = late.deadlinesChecked(at(25));
    expect(up.outcome).toEqual(['level 2 told nair (updateNotGiven), informed lee']);
    expect(up.record.state).toMatchObject({ paths: [{ level: 2, update: { audience: 'The board', dueAt: at(55) } }] });
  });

  it('has its next time from each update that is given', () => {
    const given1 = gave(started().acknowledged('lee', at(2)), 'lee', at(9));
    expect([given1.outcome, given1.deadline]).toEqual([['update given by lee'], at(34)]);
    const given2 = gave(given1.deadlinesChecked(at(34)), 'roth', at(36));
    expect(given2.record.state).toMatchObject({ paths: [{ update: { lastGivenAt: at(36), dueAt: at(66) } }] });
  });

  it('is acknowledged by whoever of its people speaks for it first', () => {
    expect(gave(started(), 'roth', at(3)).outcome).toEqual([
      'acknowledged by roth as responder',
      'update given by roth',
    ]);
    // By authority only, they do not take it from its people.
    expect(gave(started(), 'nair', at(3)).outcome).toEqual(['update given by nair']);
  });

  it('does not ask, nor go up for an update, before anybody has it', () => {
    const scenario = playedTo(started(), at(40));
    expect(scenario.story.filter((line) => line.startsWith('update'))).toEqual([]);
    expect(scenario.story).toContain('level 2 told nair (notAcknowledgedInTime)');
    // Taken late, what was due is asked for at once.
    const late = scenario.acknowledged('nair', at(45));
    expect(late.deadlinesChecked(at(46)).outcome).toEqual(['update late (1), told nair']);
  });

  it('never falls silent past its last level', () => {
    const last = playedTo(started().acknowledged('lee', at(2)), at(25)).acknowledged('nair', at(26));
    const end = playedTo(last, at(600));
    expect(end.story.slice(last.story.length)).toEqual([
      'update asked of nair',
      'update late (1), told nair',
      'communication failure after 1 reminders',
      'update late (2), told nair',
      'update late (3), told nair',
      'update late (4), told nair',
    ]);
    expect(end.deadline).toBe(at(45 + 10 + 20 + 3 * 240));
  });

  it('reminds before it goes up, however late the check comes', () => {
    const late = started().acknowledged('lee', at(2)).deadlinesChecked(at(300));
    expect([late.outcome, late.deadline]).toEqual([['update late (1), told lee and roth'], at(310)]);
    expect(late.deadlinesChecked(at(300)).outcome).toEqual([]);
  });

  it('follows the ticket’s priority, counting what was used', () => {
    const taken = started().acknowledged('lee', at(2));
    const policy = aPolicy(twoPaths());
    const urgent = taken.when({ type: 'NoteTicketChange', at: at(4), incident: anIncident({ priority: 1 }), policy });
    expect(urgent.outcome).toEqual(['ticket changed, 1 paths moved']);
    expect(urgent.record.state).toMatchObject({ paths: [{ update: { dueAt: at(12), actAt: at(7) } }] });
    expect(gave(urgent, 'lee', at(8)).record.state).toMatchObject({ paths: [{ update: { dueAt: at(28) } }] });
    expect(started(twoPaths(), 1).record.state).toMatchObject({ paths: [{ update: { dueAt: at(12) } }] });
  });

  it('waits while it is suspended', () => {
    const taken = started().acknowledged('lee', at(2));
    const suspended = taken.when(
      taken.asked('Suspend', 'lee', at(5), { path: 'news', until: at(65), because: 'Press embargo' }),
    );
    expect(suspended.deadline).toBe(at(65));
    const resumed = suspended.deadlinesChecked(at(65));
    expect(resumed.record.state).toMatchObject({ paths: [{ update: { dueAt: at(75), actAt: at(70) } }] });
    expect(
      suspended.refusalOf(suspended.asked('GiveUpdate', 'lee', at(9), { path: 'news', text: publicText('x') })),
    ).toEqual({ refused: 'pathSuspended', by: 'lee', until: at(65) });
  });

  it('moves to another version with its words and its times', () => {
    const taken = started().acknowledged('lee', at(2));
    const moved = (to: Partial<PolicyDocument>): Scenario =>
      taken.when({
        type: 'MigratePolicy',
        at: at(4),
        by: 'nair' as never,
        policy: taken.policy,
        to: aPolicy(to, 2),
        because: 'New rhythm',
      });
    expect(moved(twoPaths({ audience: 'All customers', firstWithin: '25m' })).record.state).toMatchObject({
      paths: [{ level: 1, update: { audience: 'All customers', dueAt: at(25), actAt: at(20) } }, {}],
    });
    const asProcedure = twoPaths();
    const paths = (asProcedure.paths ?? []).map(({ kind, levels, ...path }) => ({
      ...path,
      kind: kind === 'communication' ? ('procedural' as const) : kind,
      levels: levels.map(({ updates: _updates, ...level }) => level),
    }));
    const without = moved({ ...asProcedure, paths });
    expect(without.record.state).not.toMatchObject({ paths: [{ update: {} }, {}] });
    expect(without.deadline).toBe(at(14));
  });

  it('ends with the ticket, which asks for a last update where the policy says so', () => {
    const closed = started().acknowledged('lee', at(2)).closed(at(5));
    expect(closed.deadline).toBeUndefined();
    expect(closed.last.events).toMatchObject([{ lastUpdates: [{ path: 'news', audience: 'Customers' }] }]);
    const last = gave(closed, 'roth', at(30), publicText('It is over.'));
    expect(last.outcome).toEqual(['update given by roth, the last']);
    expect(last.refusalOf(last.asked('GiveUpdate', 'roth', at(31), { path: 'news', text: publicText('x') }))).toEqual({
      refused: 'notRunning',
      asked: 'GiveUpdate',
    });
    const board = playedTo(started().acknowledged('lee', at(2)), at(25)).closed(at(26));
    expect(board.last.events[0]).not.toHaveProperty('lastUpdates');
  });

  it.each(['deleted', 'merged'] as const)('asks for no last update of a ticket that is %s', (because) => {
    const closed = started().when({ type: 'CloseEscalation', at: at(5), because });
    expect(closed.last.events[0]).not.toHaveProperty('lastUpdates');
  });

  it('begins its times anew when the ticket is reopened', () => {
    const closed = started().acknowledged('lee', at(2)).closed(at(5));
    const reopened = closed.when({
      type: 'ReopenEscalation',
      at: at(50),
      incident: anIncident(),
      policy: closed.policy,
    });
    expect(reopened.record.state).toMatchObject({ paths: [{ update: { dueAt: at(65), reminders: 0 } }] });
  });
});

describe('[PTH-3][ESC20][ESC19] what is not an update', () => {
  const taken = started().acknowledged('lee', at(2));
  const refusal = (scenario: Scenario, by: string, path: string, text: object): unknown =>
    scenario.refusalOf(scenario.asked('GiveUpdate', by, at(3), { path, text: text as never }));

  it.each<[string, string, object, unknown]>([
    ['lee', 'news', publicText('  '), { refused: 'needsText' }],
    ['lee', 'news', stakeholderText('Pool B'), { refused: 'wrongAudience', needed: 'public' }],
    ['lee', 'news', { audience: 'internal', text: '504 on pay-7' }, { refused: 'wrongAudience', needed: 'public' }],
    ['kim', 'news', publicText('Hi'), { refused: 'notAResponder', level: 1, authorities: ['Duty manager'] }],
    ['lee', 'nowhere', publicText('Hi'), { refused: 'unknownPath', path: 'nowhere' }],
  ])('%s on %s: %j', (by, path, text, expected) => {
    expect(refusal(taken, by, path, text)).toEqual(expected);
  });

  it('is refused on a path that owes none, and after closing by whom it does not concern', () => {
    const technical = given(aPolicy(twoPaths())).started(noon);
    expect(refusal(technical, 'kim', 'technical', publicText('Hi'))).toEqual({ refused: 'noUpdateOwed', level: 1 });
    const closed = given(aPolicy(twoPaths())).started(noon).closed(at(1));
    expect(refusal(closed, 'kim', 'news', publicText('Hi'))).toEqual({
      refused: 'notAResponder',
      level: 1,
      authorities: ['Duty manager'],
    });
    expect(refusal(closed, 'kim', 'technical', publicText('Hi'))).toEqual({ refused: 'noUpdateOwed', level: 1 });
    expect(refusal(closed, 'lee', 'nowhere', publicText('Hi'))).toEqual({ refused: 'unknownPath', path: 'nowhere' });
    expect(
      closed.refusalOf({
        ...closed.asked('GiveUpdate', 'lee', at(3), { path: 'news', text: publicText('Hi') }),
        policy: aPolicy(twoPaths(), 2),
      } as never),
    ).toMatchObject({ refused: 'wrongPolicyVersion' });
  });
});

describe('[PTH-3][ESC20] laws', () => {
  it('an update that is given at any time before it is due is never reminded of', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 29 }), { minLength: 1, maxLength: 6 }), (gaps) => {
        let scenario = gave(started(), 'lee', at(1));
        let now = 1;
        for (const gap of gaps) {
          now += gap;
          scenario = gave(playedTo(scenario, at(now)), 'lee', at(now));
        }
        expect(scenario.story.filter((line) => line.includes('late') || line.includes('level 2'))).toEqual([]);
      }),
    );
  });

  it('whenever checks come, and however often, no level is passed whose owner was not reminded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 }), (gaps) => {
        let scenario = started().acknowledged('lee', at(2));
        let now = 2;
        for (const gap of gaps) {
          now += gap;
          scenario = scenario.deadlinesChecked(at(now));
          const opened = scenario.outcome.filter((line) => line.startsWith('level'));
          expect(opened.length).toBeLessThanOrEqual(1);
          expect(scenario.deadlinesChecked(at(now)).outcome).toEqual([]);
        }
        const up = scenario.story.findIndex((line) => line.includes('updateNotGiven'));
        if (up >= 0) expect(scenario.story.slice(0, up)).toContain('update late (1), told lee and roth');
      }),
    );
  });
});

describe('[PTH-3][ESC20] in words', () => {
  const story = gave(playedTo(started().acknowledged('lee', at(2)), at(15)), 'lee', at(20));
  const said = (scenario: Scenario, from: number): string[] =>
    scenario.record.events.slice(from).map((event) => {
      const { text, because } = eventInWords(event, scenario.policy);
      return `${text}. ${because}`;
    });

  it('says each step', () => {
    expect(said(story, 3)).toEqual([
      'Update for “Customers” asked for: told lee (has it). It is due at 11:15 CET.',
      'Update for “Customers” is late: told lee (has it), roth (told before). It was due at 11:15 CET and level 1 has not given it. Without one it is reminded of again at 11:25 CET, or goes up.',
      'lee gave an update for “Customers”: We are on it.. It was due at 11:15 CET; the next one is due at 11:50 CET.',
    ]);
    const closed = story.closed(at(30));
    expect(said(gave(closed, 'lee', at(31), publicText('Over')), 6)).toEqual([
      'Escalation closed. The ticket was resolved. A last update for “Customers” is asked for.',
      'lee gave the last update for “Customers”: Over.. The ticket is closed, and the policy asks for a last one.',
    ]);
    const silent = playedTo(started().acknowledged('lee', at(2)), at(25)).acknowledged('nair', at(26));
    expect(said(playedTo(silent, at(80)), 5)).toEqual([
      'Level 2, Management: told nair (Management). Level 1, acknowledged by lee, gave no update for “Customers” by 11:15 CET. Acknowledge by 11:55 CET (around the clock). Also told: lee (had it at level 1).',
      'Acknowledged by nair. A responder of level 2.',
      'Update for “The board” asked for: told nair (has it). It is due at 11:55 CET.',
      'Update for “The board” is late: told nair (has it). It was due at 11:55 CET and level 2 has not given it. Without one it is reminded of again at 12:15 CET, or goes up.',
      'Communication failure: “The board” hear nothing. Level 2 is the last one, and an update was due at 11:55 CET.',
      'Update for “The board” is late: told nair (has it). It was due at 11:55 CET and level 2 has not given it. Without one it is reminded of again at 16:15 CET, or goes up.',
    ]);
  });

  it.each<[string, Scenario, string]>([
    [
      'before it is due',
      started().acknowledged('lee', at(2)),
      'level 1 of the path “News” is asked for an update for “Customers”',
    ],
    [
      'asked for',
      playedTo(started().acknowledged('lee', at(2)), at(10)),
      'level 1 of the path “News” is reminded of the update for “Customers”',
    ],
    ['late', playedTo(started().acknowledged('lee', at(2)), at(15)), 'level 2 of the path “News”, Management, is told'],
    [
      'late past the last level',
      playedTo(playedTo(started().acknowledged('lee', at(2)), at(25)).acknowledged('nair', at(26)), at(55)),
      'a communication failure is raised and level 2 of the path “News” is reminded of the update for “The board”',
    ],
  ])('says what comes next: %s', (_, scenario, expected) => {
    const step = nextStep(scenario.policy, scenario.record.state, []);
    expect(step && nextStepInWords(step, scenario.policy)).toBe(expected);
  });

  it.each<[string, Scenario, number, string, string | undefined]>([
    [
      'untaken',
      started(),
      1,
      'The first update for “Customers” is due at 11:15 CET',
      'Level 2, Management, is told at 11:10 CET unless someone acknowledges',
    ],
    [
      'taken',
      started().acknowledged('lee', at(2)),
      3,
      'The first update for “Customers” is due at 11:15 CET',
      'An update for “Customers” is asked for at 11:10 CET unless it is given before',
    ],
    [
      'late',
      playedTo(started().acknowledged('lee', at(2)), at(15)),
      16,
      'The first update for “Customers” was due at 11:15 CET and is not given',
      'Level 2, Management, is told at 11:25 CET unless an update for “Customers” is given',
    ],
    [
      'given',
      story,
      21,
      'The next update for “Customers” is due at 11:50 CET',
      'An update for “Customers” is asked for at 11:45 CET unless it is given before',
    ],
    ['closed', story.closed(at(30)), 31, 'A last update for “Customers” is asked for', undefined],
  ])('is on the panel: %s', (_, { record, policy }, now, sentence, next) => {
    const { escalation } = panelView({ at: at(now), incident: anIncident(), record, policy, knownErrors: [] });
    expect(escalation).toMatchObject({ path: { update: { audience: 'Customers', kind: 'public', sentence } } });
    expect('next' in escalation ? escalation.next?.sentence : undefined).toBe(next);
  });
});
