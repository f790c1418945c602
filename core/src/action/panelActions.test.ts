/** What a screen offers: every action, in every standing, to every role; and the one answer behind it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Role } from '../access/role';
import { publicText } from '../communication/text';
import { evolve } from '../escalation/evolve';
import type { Scenario } from '../testing/given';
import { given } from '../testing/given';
import { anIncident, aPolicy, aPolicyDocument, authorities, minutes, noon, person } from '../testing/build';
import type { PolicyDocument } from '../policy/policyDocument';
import { answerRequest } from './answerRequest';
import type { Acting, Answered } from './answerRequest';
import type { PanelAction, PanelPermission } from './panelAction';
import { panelActions } from './panelActions';
import type { PanelActionName, PanelRequest } from './panelRequest';

const [technical] = aPolicyDocument().paths;
if (!technical) throw new Error('no path');

/** Kim → Sato → Diaz and Moss → Nair; beside it Lee owes the customers news. Roth has no account in Jira. */
const document: Partial<PolicyDocument> = {
  authorities,
  suspendAtMost: '8h',
  people: [
    ...aPolicyDocument().people,
    { id: 'lee', name: 'lee', accounts: { jira: 'jira-lee' } },
    { id: 'roth', name: 'roth', accounts: { servicenow: 'roth' } },
  ],
  groups: [...aPolicyDocument().groups, { id: 'press', name: 'Press', members: ['lee'] }],
  triggers: [
    { id: 'not-taken', kind: 'notTaken', after: '5m', paths: ['technical', 'news'] },
    { id: 'regulated', kind: 'regulatedData', dataClasses: ['PII'], paths: ['privacy'] },
  ],
  paths: [
    technical,
    {
      id: 'news',
      name: 'News',
      kind: 'communication',
      levels: [
        {
          name: 'Press',
          group: 'press',
          acknowledgeWithin: '10m',
          updates: {
            audience: 'Customers',
            kind: 'public',
            firstWithin: '15m',
            nextWithin: '30m',
            askBefore: '5m',
            escalateAfter: '10m',
            atClosing: true,
          },
        },
      ],
      afterLastLevel: { reminders: 1, thenEvery: '4h' },
    },
    {
      id: 'privacy',
      name: 'Privacy',
      kind: 'regulatory',
      mandatory: true,
      levels: [{ name: 'Counsel', group: 'management', acknowledgeWithin: '30m' }],
      afterLastLevel: { reminders: 1, thenEvery: '4h' },
    },
  ],
};
const policy = aPolicy(document);
const at = noon + minutes(14);

const standings = {
  waiting: given(policy),
  running: given(policy).started(noon, anIncident(), [
    { path: 'technical', level: 1 },
    { path: 'news', level: 1 },
  ]),
  get levelTwo(): Scenario {
    return this.running.when(
      this.running.asked('EscalateByHand', 'kim', noon + minutes(5), {
        because: { reason: 'needsExpertise', text: '' },
      }),
    );
  },
  get acknowledged(): Scenario {
    return this.levelTwo.when({
      type: 'Acknowledge',
      at: noon + minutes(6),
      by: person('sato'),
      policy,
      path: pathId(this.levelTwo, 'technical'),
    });
  },
  get suspended(): Scenario {
    const { acknowledged } = this;
    return acknowledged.when(
      acknowledged.asked('Suspend', 'sato', noon + minutes(7), { until: noon + minutes(99), because: 'The vendor' }),
    );
  },
  get offered(): Scenario {
    const { acknowledged } = this;
    return acknowledged.when(
      acknowledged.asked('ProposeHandoff', 'sato', noon + minutes(7), { to: person('diaz'), because: 'My shift ends' }),
    );
  },
  get requested(): Scenario {
    const { levelTwo } = this;
    return levelTwo.when({
      type: 'RequestEscalation',
      at: noon + minutes(7),
      requester: 'Ada',
      path: pathId(levelTwo, 'technical'),
      policy,
      because: 'We are closed',
    });
  },
  get lastLevel(): Scenario {
    const { running } = this;
    return running.when(
      running.asked('EscalateByHand', 'nair', noon + minutes(5), {
        toLevel: 4,
        because: { reason: 'impactGrows', text: 'All shops' },
      }),
    );
  },
  get closed(): Scenario {
    return this.acknowledged.closed(noon + minutes(8));
  },
};
type Standing = keyof typeof standings;

function pathId({ record: { state } }: Scenario, id: string) {
  const found = state.status === 'none' ? undefined : state.paths.find(({ path }) => path === id)?.path;
  if (found === undefined) throw new Error(`no path ${id}`);
  return found;
}

function acting(standing: Standing, viewer: string, roles: readonly Role[], changes: Partial<Acting> = {}): Acting {
  return {
    at,
    incident: anIncident(),
    state: standings[standing].record.state,
    policy,
    viewer: person(viewer),
    roles,
    escalations: standing === 'waiting' ? 0 : 1,
    ...changes,
  };
}

function offered(it: Acting, action: PanelActionName, path = 'technical'): PanelAction | undefined {
  return panelActions(it).find((one) => one.action === action && (one.path ?? path) === path);
}

/** Alone: an answer holds the policy, which nobody reads in a failure. */
const becauseOf = (answer: Answered): string | undefined => ('because' in answer ? answer.because : undefined);

const NOT_YOURS_1 = 'Only a responder of level 1, or who has it, may do this; or by authority. Ask: Duty manager.';
const NOT_YOURS_2 = 'Only a responder of level 2, or who has it, may do this; or by authority. Ask: Duty manager.';
const TO_INITIATE =
  'To escalate, give back, suspend and hand off you need the role Responder or Escalation manager. Ask your Jira administrator for it.';
const SUSPENDED = 'sato suspended this path until 12:39 CET. Resume it first.';

const NOT_OFFERED = 'not offered';

/** In which standing, to whom, and on which path where it is not the technical one. */
type Situation = `${Standing}, ${string} as ${Role}${'' | ', on news'}`;

/** Allowed, or not offered, or why not. */
const answers: { readonly [action in PanelActionName]: { readonly [situation: Situation]: true | string } } = {
  start: {
    'waiting, kim as responder': true,
    'waiting, kim as manager': true,
    'waiting, kim as viewer': NOT_OFFERED,
    'waiting, kim as auditor': NOT_OFFERED,
    'waiting, kim as policyEditor': NOT_OFFERED,
    'waiting, nair as admin': NOT_OFFERED,
    'running, kim as responder': NOT_OFFERED,
  },
  acknowledge: {
    'waiting, kim as responder': NOT_OFFERED,
    'running, kim as responder': true,
    'running, kim as viewer': NOT_OFFERED,
    'running, sato as responder':
      'Only a responder of level 1 may acknowledge, or someone whom the policy “Major incidents” lets acknowledge any level.',
    'running, nair as responder': true,
    'acknowledged, sato as responder': 'You have acknowledged it already.',
    'acknowledged, nair as manager': 'sato acknowledged at 11:06 CET.',
    'suspended, nair as manager': SUSPENDED,
    'closed, sato as responder': NOT_OFFERED,
    'running, lee as responder, on news': true,
  },
  escalate: {
    'running, kim as responder': true,
    'running, sato as responder': NOT_YOURS_1,
    'running, nair as responder': true,
    'suspended, sato as responder': SUSPENDED,
    'lastLevel, nair as manager': 'There is no level 5: this path has levels 1 to 4.',
    'running, lee as responder, on news': 'There is no level 2: this path has levels 1 to 1.',
  },
  deEscalate: {
    'levelTwo, sato as responder': true,
    'levelTwo, kim as responder': NOT_YOURS_2,
    'running, kim as responder': 'There is no level 0: this path has levels 1 to 4.',
    'suspended, sato as responder': SUSPENDED,
  },
  extend: {
    'acknowledged, sato as responder': true,
    'acknowledged, nair as manager': 'Only sato, who has it, may do this.',
    'levelTwo, sato as responder': NOT_OFFERED,
  },
  suspend: {
    'levelTwo, sato as responder': true,
    'levelTwo, kim as responder': NOT_YOURS_2,
    'suspended, sato as responder': NOT_OFFERED,
  },
  resume: {
    'suspended, sato as responder': true,
    'suspended, kim as responder': NOT_YOURS_2,
    'running, kim as responder': NOT_OFFERED,
  },
  handOff: {
    'acknowledged, sato as responder': true,
    'acknowledged, nair as manager': 'Only sato, who has it, may do this.',
    'running, kim as responder': 'Nobody has acknowledged level 1 yet, so nobody owns it. Acknowledge it first.',
    'offered, sato as responder': 'It is offered to diaz already, who has until 11:22 CET to answer.',
  },
  acceptHandoff: {
    'offered, diaz as responder': true,
    'offered, moss as responder': 'It is offered to diaz, not to you.',
    'acknowledged, diaz as responder': NOT_OFFERED,
  },
  declineHandoff: {
    'offered, diaz as responder': true,
    'offered, sato as manager': 'It is offered to diaz, not to you.',
  },
  acceptRequest: {
    'requested, sato as responder': true,
    'requested, kim as responder': NOT_YOURS_2,
    'levelTwo, sato as responder': NOT_OFFERED,
  },
  declineRequest: {
    'requested, sato as responder': true,
    'requested, kim as manager': NOT_YOURS_2,
  },
  giveUpdate: {
    'running, lee as responder, on news': true,
    'running, kim as responder, on news': NOT_YOURS_1,
    'running, kim as responder': NOT_OFFERED,
    'closed, lee as responder, on news': true,
    'closed, lee as viewer, on news': NOT_OFFERED,
  },
};

const rows = Object.entries(answers).flatMap(([action, bySituation]) =>
  Object.entries(bySituation).map(([situation, answer]) => [action, situation, answer] as const),
);

function actingIn(situation: string): { readonly it: Acting; readonly path: string } {
  const [standing, who = '', path = 'technical'] = situation.split(/, (?:on )?/);
  const [viewer = '', role] = who.split(' as ');
  return { it: acting(standing as Standing, viewer, [role as Role]), path };
}

describe('[GOV-4][ESC23] an action', () => {
  it.each(rows)('%s, %s: %s', (action, situation, answer) => {
    const { it, path } = actingIn(situation);
    const { permission } = offered(it, action as PanelActionName, path) ?? {};
    const expected = answer === true ? { allowed: true } : { allowed: false, because: answer };
    expect(permission).toEqual(answer === NOT_OFFERED ? undefined : expected);
  });

  it.each(Object.entries(answers))('has a row where it is allowed: %s', (_, bySituation) => {
    expect(Object.values(bySituation)).toContain(true);
  });

  it.each<[Role, number]>([
    ['viewer', 0],
    ['policyEditor', 0],
    ['auditor', 0],
    ['admin', 0],
    ['responder', 11],
    ['manager', 11],
  ])('is not offered at all to who only looks: %s has %i', (role, count) => {
    expect(panelActions(acting('running', 'kim', [role]))).toHaveLength(count);
    expect(panelActions(acting('running', 'kim', []))).toEqual([]);
  });

  it('comes in the policy’s order of paths', () => {
    const paths = panelActions(acting('running', 'kim', ['responder'])).map(({ path }) => path);
    expect(paths.filter((path, i) => paths.indexOf(path) === i)).toEqual(['technical', 'news']);
  });

  it('is offered with the reason to an account that the policy does not know', () => {
    const stranger = { ...acting('running', 'kim', ['manager']), viewer: undefined };
    const because =
      'Your account is none of the people in the policy “Major incidents”. Ask your Jira administrator to add you.';
    expect(panelActions(stranger).every((it) => !it.permission.allowed && it.permission.because === because)).toBe(
      true,
    );
  });

  it.each<[string, Partial<Acting>, string]>([
    ['a role', { roles: ['auditor'] }, TO_INITIATE],
    [
      'a policy',
      { policy: undefined, noPolicyBecause: 'No escalation policy has been set up.' },
      'No escalation policy has been set up.',
    ],
    ['a policy, nobody knows why', { policy: undefined }, 'No escalation policy applies to this ticket.'],
    [
      'an account in ServiceNow',
      { viewer: undefined, incident: anIncident({ tool: 'servicenow' }) },
      'Your account is none of the people in the policy “Major incidents”. Ask your ServiceNow admin to add you.',
    ],
    ['words for “other”', {}, 'Say why: this needs a reason, which is kept in the audit.'],
  ])('is refused for want of %s', (_, lacks, because) => {
    const request: PanelRequest = { action: 'start', because: { reason: 'other', text: ' ' } };
    expect(becauseOf(answerRequest(acting('waiting', 'kim', ['responder'], lacks), request))).toBe(because);
  });

  it('[ESC19] that is refused is a value for the audit, with who asked what', () => {
    const it = acting('running', 'nair', ['auditor']);
    const answer = answerRequest(it, { action: 'deEscalate', path: 'technical', because: 'Enough' });
    expect(
      answer.answered.map(({ command, decision }) => [command.type, 'by' in command && command.by, decision]),
    ).toEqual([['DeEscalate', 'nair', { refused: 'rightMissing', right: 'initiate', tool: 'jira' }]]);
  });
});

describe('[PTH-4][ESC6][ESC23] escalating by hand', () => {
  const levelsFor = (viewer: string, role: Role) => {
    const action = offered(acting('running', viewer, [role]), 'escalate');
    return action?.action === 'escalate' ? action.levels : [];
  };

  it('previews each level above, with whom it would tell', () => {
    expect(levelsFor('nair', 'manager')).toEqual([
      {
        level: 2,
        name: 'Database',
        permission: { allowed: true },
        bypass: false,
        tells: [{ name: 'sato', as: 'Database' }],
      },
      {
        level: 3,
        name: 'Platform',
        permission: { allowed: true },
        bypass: true,
        tells: [
          { name: 'diaz', as: 'Platform' },
          { name: 'moss', as: 'Platform' },
        ],
      },
      {
        level: 4,
        name: 'Management',
        permission: { allowed: true },
        bypass: true,
        tells: [{ name: 'nair', as: 'Management' }],
      },
    ]);
  });

  it.each<[string, string, Role, string]>([
    [
      'the policy’s authority',
      'kim',
      'manager',
      'The next level is 2. To go to level 3 at once needs authority. Ask: Duty manager.',
    ],
    [
      'the right',
      'nair',
      'responder',
      'To go past the next level you need the role Escalation manager. Ask your Jira administrator for it.',
    ],
  ])('past the next level lacks %s', (_, viewer, role, because) => {
    const [next, past] = levelsFor(viewer, role);
    expect(next?.permission).toEqual({ allowed: true });
    expect(past).toMatchObject({ bypass: true, permission: { allowed: false, because }, tells: [] });
  });

  it('past the next level needs words, which the offer takes as written', () => {
    const it = acting('running', 'nair', ['manager']);
    const because = { reason: 'needsAuthority', text: '' } as const;
    expect(becauseOf(answerRequest(it, { action: 'escalate', path: 'technical', toLevel: 3, because }))).toBe(
      'Say why: this needs a reason, which is kept in the audit.',
    );
  });
});

describe('what a dialog shows', () => {
  it('[GOV-3] of a handoff: whoever can be told here but the owner, those of the level first', () => {
    const action = offered(acting('acknowledged', 'sato', ['responder']), 'handOff');
    expect(action?.action === 'handOff' && action.candidates.map(({ id }) => id)).toEqual([
      'kim',
      'diaz',
      'moss',
      'nair',
      'lee',
    ]);
    const toRoth: PanelRequest = { action: 'handOff', path: 'technical', to: 'roth', because: 'My shift ends' };
    expect(becauseOf(answerRequest(acting('acknowledged', 'sato', ['responder']), toRoth))).toBe(
      'roth has no account in Jira, so nobody could tell them here.',
    );
    const ofLevelThree = standings.acknowledged.when(
      standings.acknowledged.asked('EscalateByHand', 'sato', noon + minutes(7), {
        because: { reason: 'needsExpertise', text: '' },
      }),
    );
    const atThree = acting('acknowledged', 'diaz', ['responder'], { state: ofLevelThree.record.state });
    const handOff = offered(atThree, 'handOff');
    expect(handOff?.action === 'handOff' && handOff.candidates.map(({ id }) => id).slice(0, 3)).toEqual([
      'diaz',
      'moss',
      'kim',
    ]);
  });

  it('of an answer to a handoff: who offers it', () => {
    expect(offered(acting('offered', 'diaz', ['responder']), 'acceptHandoff')).toMatchObject({ from: 'sato' });
  });

  it('[PTH-5] of a suspension: the latest end that the policy allows', () => {
    expect(offered(acting('levelTwo', 'sato', ['responder']), 'suspend')).toMatchObject({ latest: at + minutes(480) });
  });

  it('[ESC10] of giving it back: who would be told', () => {
    expect(offered(acting('levelTwo', 'sato', ['responder']), 'deEscalate')).toMatchObject({
      level: { level: 1, name: 'First line', tells: [{ name: 'kim', as: 'on call for Service desk' }] },
    });
  });

  it('[PTH-3] of an update: for whom, and what kind; the text given is of that kind', () => {
    const it = acting('running', 'lee', ['responder']);
    expect(offered(it, 'giveUpdate', 'news')).toMatchObject({ audience: 'Customers', kind: 'public' });
    const answer = answerRequest(it, { action: 'giveUpdate', path: 'news', text: 'We are on it.' });
    expect('decision' in answer && answer.decision.events.slice(-1)).toMatchObject([
      { type: 'UpdateGiven', text: publicText('We are on it.') },
    ]);
  });
});

describe('[ESC22] a start from the screen', () => {
  const request: PanelRequest = { action: 'start', because: { reason: 'impactGrows', text: '' } };

  it('previews everybody whom it would tell', () => {
    expect(offered(acting('waiting', 'kim', ['responder'], { at: noon }), 'start')).toMatchObject({
      tells: [{ name: 'kim', as: 'on call for Service desk' }],
    });
  });

  it('brings what triggers ask for at the same instant, so that no mandatory path is skipped', () => {
    const it = acting('waiting', 'kim', ['responder'], {
      at: noon,
      incident: anIncident({ assigned: true, dataClasses: ['PII'] }),
    });
    const answer = answerRequest(it, request);
    if ('because' in answer) throw new Error(answer.because);
    expect(answer.decision.events.map(({ type }) => type)).toEqual([
      'EscalationStarted',
      'LevelOpened',
      'LevelRaised',
      'LevelOpened',
    ]);
    expect(answer.escalations).toBe(1);
    expect(answer.memory?.map(({ trigger }) => trigger)).toContain('regulated');
    expect(answer.answered.map(({ command }) => command.type)).toEqual(['StartEscalation', 'RaiseLevel']);
    expect(answer.decision.effects).toHaveLength(2);
  });

  it('is refused with the reason where it cannot be', () => {
    const over = acting('waiting', 'kim', ['responder'], { incident: anIncident({ state: 'resolved' }) });
    expect(offered(over, 'start')?.permission).toEqual({
      allowed: false,
      because: 'The ticket is resolved: there is nothing to escalate.',
    });
    expect(becauseOf(answerRequest(acting('running', 'kim', ['responder']), request))).toBe(
      'This ticket already has an open escalation.',
    );
  });
});

describe('[ESC23] offer and answer agree', () => {
  const standingNames = Object.keys(standings) as Standing[];
  const situations = fc.record({
    standing: fc.constantFrom(...standingNames),
    viewer: fc.constantFrom('kim', 'sato', 'diaz', 'moss', 'nair', 'lee', 'roth', 'ghost'),
    roles: fc.subarray<Role>(['viewer', 'responder', 'manager', 'policyEditor', 'auditor', 'admin']),
    laterMin: fc.integer({ min: 0, max: 600 }),
  });
  const situated = fc.record({
    situation: situations,
    words: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
  });

  it('whatever is offered is answered so, with words as people write them', () => {
    fc.assert(
      fc.property(situated, ({ situation: { standing, viewer, roles, laterMin }, words }) => {
        const it = acting(standing, viewer, roles, { at: at + minutes(laterMin) });
        for (const { request, permission } of panelActions(it).flatMap((action) => requestsOf(action, words, it))) {
          const answer = answerRequest(it, request);
          if (permission.allowed) expect([request, becauseOf(answer)]).toEqual([request, undefined]);
          else if ('because' in answer) expect(permission.because).toBe(answer.because);
          // Done before: nothing happens, and the button says why (ESC5).
          else expect([request.action, answer.decision.events]).toEqual(['acknowledge', []]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same level asked for twice is climbed to once', () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 1, max: 5 }), ({ standing, viewer, roles, laterMin }, toLevel) => {
        const it = acting(standing, viewer, roles, { at: at + minutes(laterMin) });
        const request = {
          action: 'escalate',
          path: 'technical',
          toLevel,
          because: { reason: 'impactGrows', text: 'x' },
        } as const;
        const first = answerRequest(it, request);
        if ('because' in first) return;
        const state = first.decision.events.reduce(evolve, it.state);
        expect(becauseOf(answerRequest({ ...it, state }, request))).toEqual(expect.any(String));
      }),
      { numRuns: 200 },
    );
  });
});

interface Offer {
  readonly request: PanelRequest;
  readonly permission: PanelPermission;
}

/** Each request that a dialog of the action could send, with the words that it was given. */
function requestsOf(action: PanelAction, words: string, it: Acting): Offer[] {
  const { permission } = action;
  const path = action.path ?? '';
  const because = { reason: 'other', text: words } as const;
  switch (action.action) {
    case 'start':
      return [{ permission, request: { action: 'start', because } }];
    case 'acknowledge':
    case 'acceptHandoff':
    case 'acceptRequest':
      return [{ permission, request: { action: action.action, path } }];
    case 'escalate':
      return action.levels.map((level) => ({
        permission: level.permission,
        request: { action: 'escalate', path, toLevel: level.level, because },
      }));
    case 'deEscalate':
    case 'resume':
    case 'declineHandoff':
    case 'declineRequest':
      return [{ permission, request: { action: action.action, path, because: words } }];
    case 'extend':
      return [{ permission, request: { action: 'extend', path, until: it.at + minutes(100_000), because: words } }];
    case 'suspend':
      return [{ permission, request: { action: 'suspend', path, until: action.latest ?? it.at + 1, because: words } }];
    case 'handOff':
      return action.candidates.map(({ id }) => ({
        permission,
        request: { action: 'handOff', path, to: id, because: words },
      }));
    case 'giveUpdate':
      return [{ permission, request: { action: 'giveUpdate', path, text: words } }];
  }
}
