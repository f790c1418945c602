/** Sample views of the panel, one for every state it can be in; sentences as the engine writes them. */
import type { PanelAction, PanelView, PathId, PersonId } from '@rungs/core';

const at = (time: string) => Date.parse(`2026-11-17T${time}+01:00`);

type Escalation = PanelView['escalation'];
export type Acted = Extract<Escalation, { status: 'running' | 'acknowledged' | 'suspended' | 'closed' }>;

const allowed = { allowed: true } as const;
const refused = (because: string) => ({ allowed: false, because }) as const;
const pathId = (path: string) => path as PathId;

/** What a responder of the present level may do; every dialog has something to choose from. */
export function actionsOn(path: string, more: Partial<Record<PanelAction['action'], string | undefined>> = {}) {
  const permission = (name: PanelAction['action']) => {
    const because = more[name];
    return because === undefined ? allowed : refused(because);
  };
  const of = <Name extends PanelAction['action']>(action: Name) => ({
    action,
    path: pathId(path),
    permission: permission(action),
  });
  const actions: readonly PanelAction[] = [
    of('acknowledge'),
    {
      ...of('escalate'),
      levels: [
        {
          level: 3,
          name: 'Platform engineering',
          permission: permission('escalate'),
          bypass: false,
          tells: [
            { name: 'R. Diaz', as: 'on call for Platform engineering' },
            { name: 'L. Moss', as: 'backup of the level' },
          ],
        },
        {
          level: 4,
          name: 'Management',
          permission: refused(
            'The next level is 3. To go to level 4 at once needs authority. Ask J. Okafor (Duty manager).',
          ),
          bypass: true,
          tells: [{ name: 'J. Okafor', as: 'owner of the level' }],
        },
      ],
    },
    {
      ...of('handOff'),
      candidates: [
        { id: 'rdiaz' as PersonId, name: 'R. Diaz' },
        { id: 'akim' as PersonId, name: 'A. Kim' },
      ],
    },
    {
      ...of('deEscalate'),
      level: {
        level: 1,
        name: 'First line',
        permission: allowed,
        bypass: false,
        tells: [{ name: 'A. Kim', as: 'on call for Service desk' }],
      },
    },
    { ...of('extend'), latest: at('19:00:00') },
    { ...of('suspend'), latest: at('17:30:00') },
  ];
  return actions;
}

const notOwned = 'Nobody has acknowledged level 2 yet, so nobody owns it. Acknowledge it first.';
const runningActions = actionsOn('technical', { handOff: notOwned, extend: notOwned });
export const takenActions = actionsOn('technical', { acknowledge: 'T. Sato acknowledged at 15:07 CET.' });

const clock: NonNullable<Acted['clock']> = {
  name: 'Resolution target, priority 2',
  goalMs: 14_400_000,
  dueAt: at('17:01:00'),
  remainingMs: 6_840_000,
  consumedShare: 0.525,
  state: 'running',
  hours: 'Berlin office hours',
};

const person = (id: string, name: string, initials: string) => ({ id: id as PersonId, name, initials });
const kim = person('akim', 'A. Kim', 'AK');
const sato = person('tsato', 'T. Sato', 'TS');

const technical = {
  id: 'technical' as PathId,
  name: 'Technical path',
  levels: 4,
} as const;

const started: Acted['timeline'] = [
  {
    number: 1,
    at: at('14:51:00'),
    kind: 'started',
    text: 'Escalation started under “Northwind, priority 1 to 3”, version 4',
    because: 'Nobody had taken the ticket, opened 17 Nov 2026, 14:46 CET, by 14:51 CET (trigger “not-taken”).',
  },
  {
    number: 2,
    at: at('14:51:00'),
    kind: 'told',
    text: 'Level 1, First line: told A. Kim (on call for Service desk)',
    because: 'The escalation started. Acknowledge by 17 Nov 2026, 15:01 CET (around the clock).',
    delivery: 'delivered',
  },
];

const climbed: Acted['timeline'] = [
  ...started,
  {
    number: 3,
    at: at('15:01:00'),
    kind: 'told',
    text: 'Level 2, Database on call: told T. Sato (on call for Database)',
    because: 'Level 1 was not acknowledged by 15:01 CET. Acknowledge by 17 Nov 2026, 15:16 CET (around the clock).',
    delivery: 'delivered',
  },
];

const toProblem: Acted['timeline'] = [
  ...climbed,
  {
    number: 4,
    at: at('15:16:00'),
    kind: 'told',
    text: 'Level 3, Platform engineering: told R. Diaz (Platform engineering), L. Moss (Platform engineering)',
    because: 'Level 2 was not acknowledged by 15:16 CET. Acknowledge by 17 Nov 2026, 15:36 CET (around the clock).',
    delivery: 'failing',
  },
  {
    number: 5,
    at: at('15:16:00'),
    kind: 'problem',
    text: 'A problem is opened for root cause analysis',
    because: 'Policy “Northwind, priority 1 to 3” opens one at level 3.',
    delivery: 'waiting',
  },
];

export const running: Acted = {
  status: 'running',
  policy: { name: 'Northwind, priority 1 to 3', version: 4 },
  clock,
  rungs: [
    { level: 1, name: 'First line', state: 'told', at: at('14:51:00'), share: 0.46 },
    { level: 2, name: 'Database on call', state: 'told', at: at('15:01:00'), share: 0.5 },
    { level: 3, name: 'Platform engineering', state: 'next', at: at('15:16:00'), share: 0.5625 },
    { level: 4, name: 'Management', state: 'later' },
  ],
  path: {
    ...technical,
    level: 2,
    levelName: 'Database on call',
    responders: [sato],
    sentence: 'Not acknowledged for 6 min',
  },
  next: {
    sentence: 'Level 3, Platform engineering, is told at 17 Nov 2026, 15:16 CET unless someone acknowledges',
    at: at('15:16:00'),
  },
  timeline: climbed,
  acknowledge: { allowed: true },
  actions: runningActions,
};

export const acknowledged: Acted = {
  ...running,
  status: 'acknowledged',
  path: { ...running.path, sentence: 'Acknowledged by T. Sato, 17 Nov 2026, 15:07 CET, after 6 min' },
  next: {
    sentence: 'Level 3, Platform engineering, is told at 17 Nov 2026, 19:07 CET unless it is resolved',
    at: at('19:07:00'),
  },
  rungs: running.rungs.map((rung) => (rung.level === 3 ? { ...rung, at: at('19:07:00'), share: 1.05 } : rung)),
  timeline: [
    ...climbed,
    {
      number: 4,
      at: at('15:07:00'),
      kind: 'acknowledged',
      text: 'Acknowledged by T. Sato',
      because: 'A responder of level 2. Goes up a level unless resolved by 17 Nov 2026, 19:07 CET.',
    },
  ],
  acknowledge: { allowed: false, because: 'T. Sato acknowledged at 17 Nov 2026, 15:07 CET.' },
  actions: takenActions,
};

const { next: _next, actions: _actions, ...withoutNext } = acknowledged;

export const closed: Acted = {
  ...withoutNext,
  status: 'closed',
  clock: { ...clock, state: 'met', remainingMs: 780_000, consumedShare: 0.946 },
  timeline: [
    ...acknowledged.timeline,
    { number: 5, at: at('16:48:00'), kind: 'closed', text: 'Escalation closed', because: 'The ticket was resolved.' },
  ],
  rungs: running.rungs.map((rung) => (rung.state === 'next' ? { level: 3, name: rung.name, state: 'later' } : rung)),
  acknowledge: { allowed: false, because: 'There is nothing to acknowledge: no escalation is running on this ticket.' },
  outcome: 'The ticket was resolved at 17 Nov 2026, 16:48 CET. Highest level reached: 2.',
};

const { actions: _none, ...withoutActions } = running;
const nobody = 'Your account is none of the people in the policy “Northwind, priority 1 to 3”.';
const untilLater = 'T. Sato suspended this path until 16:07 CET. Resume it first.';
const untilFour = 'A. Kim suspended this path until 16:00 CET. Resume it first.';

const linked: NonNullable<PanelView['linked']> = {
  tool: 'servicenow',
  key: 'INC0012345',
  url: 'https://northwind.service-now.com/incident.do?number=INC0012345',
  inStepAt: at('15:07:12'),
  home: 'here',
};

const knownError: NonNullable<PanelView['knownError']> = {
  id: 'KE-41',
  title: 'Gateway pool B exhausts database connections',
  score: 0.92,
  evidence: ['Same error text (“upstream timed out, HTTP 504”)', 'Same service (Payments)'],
  workaround: 'Restart pool B, one node at a time. Nothing to undo.',
};

export function aPanelView(escalation: Escalation, more: Partial<PanelView> = {}): PanelView {
  return {
    asOf: at('15:07:12'),
    zone: 'Europe/Berlin',
    incident: { key: 'ITSD-4821', summary: 'Checkout calls time out on payment pool B (HTTP 504)', priority: 2 },
    linked,
    escalation,
    ...more,
  };
}

/** After T. Sato suspended the path. */
export const suspended = aPanelView({
  ...acknowledged,
  status: 'suspended',
  path: { ...acknowledged.path, sentence: 'Suspended by T. Sato until 16:07 CET: The vendor restarts pool B' },
  next: { sentence: 'The clocks run again at 16:07 CET', at: at('16:07:00') },
  timeline: [
    ...acknowledged.timeline,
    {
      number: 5,
      at: at('15:08:00'),
      kind: 'suspended',
      text: 'Suspended by T. Sato until 16:07 CET',
      because: 'The vendor restarts pool B.',
    },
  ],
  actions: [
    ...actionsOn('technical', {
      acknowledge: untilLater,
      escalate: untilLater,
      handOff: untilLater,
      deEscalate: untilLater,
      extend: untilLater,
      suspend: untilLater,
    }),
    { action: 'resume', path: pathId('technical'), permission: allowed },
  ],
});

const breachedRungs: Acted['rungs'] = [
  { level: 1, name: 'First line', state: 'told', at: at('14:51:00'), share: 0.04 },
  { level: 2, name: 'Database on call', state: 'told', at: at('15:01:00'), share: 0.08 },
  { level: 3, name: 'Platform engineering', state: 'told', at: at('15:16:00'), share: 0.14 },
  { level: 4, name: 'Management', state: 'next', at: at('17:30:00'), share: 1.12 },
];

const otherPaths: NonNullable<Acted['otherPaths']> = [
  {
    status: 'running',
    path: {
      id: 'privacy' as PathId,
      name: 'Privacy',
      level: 1,
      levels: 2,
      levelName: 'Privacy officer',
      responders: [kim, person('rnair', 'R. Nair', 'RN')],
      sentence: 'Not acknowledged for 4 min',
    },
    rungs: [
      { level: 1, name: 'Privacy officer', state: 'told', at: at('15:03:00'), share: 0.51 },
      { level: 2, name: 'Board', state: 'next', at: at('15:33:00'), share: 0.63 },
    ],
    next: { sentence: 'Level 2, Board, is told at 15:33 CET unless someone acknowledges', at: at('15:33:00') },
  },
  {
    status: 'suspended',
    path: {
      id: 'vendor' as PathId,
      name: 'Payment gateway vendor, second line and its account management',
      level: 2,
      levels: 3,
      levelName: 'Account management',
      responders: [sato],
      sentence: 'Suspended by A. Kim until 16:00 CET: The vendor works on it',
    },
    rungs: [
      { level: 1, name: 'Support', state: 'told', at: at('14:51:00'), share: 0.46 },
      { level: 2, name: 'Account management', state: 'told', at: at('15:01:00'), share: 0.5 },
      { level: 3, name: 'Board', state: 'later' },
    ],
    next: { sentence: 'The clocks run again at 16:00 CET', at: at('16:00:00') },
  },
];

function triggersOf(
  answers: readonly (readonly [id: string, met: boolean, said: string])[],
): NonNullable<Acted['triggers']> {
  return answers.map(([id, met, said]) => ({ id, met, sentence: `${said} (trigger “${id}”).` }));
}

/** By name, for tables of tests. */
export const panelViews: Readonly<Record<string, PanelView>> = {
  running: aPanelView(running, { knownError }),
  'running, problem open': aPanelView(
    {
      ...running,
      timeline: toProblem,
      triggers: triggersOf([
        ['three-quarters', false, '58 % of the resolution target was used; 75 % is reached at 16:01 CET'],
        ['not-taken', true, 'Nobody had taken the ticket, opened 14:46 CET, by 14:51 CET'],
        ['users', false, 'Not recorded on this ticket: Users affected'],
      ]),
      path: {
        ...running.path,
        level: 3,
        levelName: 'Platform engineering',
        responders: [person('rdiaz', 'R. Diaz', 'RD'), person('lmoss', 'L. Moss', 'LM')],
        sentence: 'Not acknowledged for 2 min',
      },
    },
    { asOf: at('15:18:00'), problem: { key: 'ITSD-4830', url: 'https://northwind.atlassian.net/browse/ITSD-4830' } },
  ),
  'no permission': aPanelView({
    ...running,
    actions: actionsOn('technical', {
      acknowledge: nobody,
      escalate: nobody,
      handOff: nobody,
      deEscalate: nobody,
      extend: nobody,
      suspend: nobody,
    }),
  }),
  'seen by a viewer': aPanelView(withoutActions),
  'offered by another': aPanelView({
    ...acknowledged,
    actions: [
      ...takenActions,
      { action: 'acceptHandoff', path: pathId('technical'), permission: allowed, from: 'T. Sato' },
      { action: 'declineHandoff', path: pathId('technical'), permission: allowed, from: 'T. Sato' },
    ],
  }),
  'asked for by the customer': aPanelView({
    ...acknowledged,
    actions: [
      ...takenActions,
      { action: 'acceptRequest', path: pathId('technical'), permission: allowed },
      {
        action: 'declineRequest',
        path: pathId('technical'),
        permission: refused('Only T. Sato, who has it, may do this.'),
      },
    ],
  }),
  suspended,
  'an update is owed': aPanelView({
    ...acknowledged,
    path: {
      ...acknowledged.path,
      update: {
        audience: 'Customers of the web shop',
        kind: 'public',
        dueAt: at('15:30:00'),
        sentence: 'The first update for “Customers of the web shop” is due at 15:30 CET',
      },
    },
    actions: [
      ...takenActions,
      {
        action: 'giveUpdate',
        path: pathId('technical'),
        permission: allowed,
        audience: 'Customers of the web shop',
        kind: 'public',
      },
    ],
  }),
  acknowledged: aPanelView(acknowledged, { knownError }),
  breached: aPanelView(
    {
      ...running,
      clock: { ...clock, state: 'breached', remainingMs: -1_320_000, consumedShare: 1.0917 },
      rungs: breachedRungs,
      path: { ...running.path, level: 3, levelName: 'Platform engineering', sentence: 'Not acknowledged for 14 min' },
      next: {
        sentence: 'Level 4, Management, is told at 17 Nov 2026, 17:30 CET unless someone acknowledges',
        at: at('17:30:00'),
      },
    },
    { asOf: at('17:23:05') },
  ),
  'closed, target met': aPanelView(closed, { asOf: at('16:48:09') }),
  'closed, target missed': aPanelView({
    ...closed,
    clock: { ...clock, state: 'missed', remainingMs: -1_320_000, consumedShare: 1.0917 },
    rungs: breachedRungs.map((rung) => (rung.state === 'next' ? { level: 4, name: rung.name, state: 'later' } : rung)),
  }),
  'clock stopped': aPanelView({
    status: 'waiting',
    because:
      '“Service desk” applies. It starts when enough of “Time to resolution” is used up; that clock stands still now.',
    clock: { ...clock, state: 'stopped' },
  }),
  'waiting for a time': aPanelView({
    status: 'waiting',
    because:
      '“Northwind, priority 1 to 3” applies. It starts at 17 Nov 2026, 16:01 CET unless someone takes the ticket or it is resolved.',
    startsAt: at('16:01:00'),
    policy: {
      name: 'Northwind, priority 1 to 3',
      version: 4,
      because:
        '“Northwind, priority 1 to 3” applies, in its segment “EMEA”; “APAC” is for region="APAC", this ticket has “EMEA”.',
    },
    triggers: triggersOf([
      ['not-taken', false, 'Not before 16:01 CET'],
      ['three-quarters', false, '53 % of the resolution target was used; 75 % is reached at 16:01 CET'],
      ['users', false, 'Not recorded on this ticket: Users affected'],
    ]),
    clock,
    actions: [{ action: 'start', permission: allowed, tells: [{ name: 'A. Kim', as: 'on call for Service desk' }] }],
  }),
  'no policy': (({ linked: _linked, ...view }) => view)(
    aPanelView({
      status: 'noPolicy',
      because: 'No policy covers priority 4. “Northwind, priority 1 to 3” takes priorities 1, 2 and 3.',
    }),
  ),
  'mirror of the other tool': aPanelView(
    { status: 'waiting', because: 'This ticket mirrors INC0012345. Its escalation is decided in ServiceNow.' },
    { linked: { ...linked, home: 'there' } },
  ),
  'several paths, one waits for the viewer': aPanelView({
    ...acknowledged,
    otherPaths,
    actions: [
      ...takenActions,
      ...actionsOn('privacy', { handOff: notOwned, extend: notOwned }),
      ...actionsOn('vendor', { acknowledge: untilFour, escalate: untilFour, suspend: untilFour }),
      { action: 'resume', path: pathId('vendor'), permission: allowed },
    ],
  }),
  'several paths, told on both': aPanelView({
    ...acknowledged,
    otherPaths,
    timeline: [
      ...acknowledged.timeline.map((entry) => (entry.kind === 'started' ? entry : { ...entry, path: technical.id })),
      {
        number: 5,
        at: at('15:03:00'),
        path: pathId('privacy'),
        kind: 'told',
        text: 'Level 1, Privacy officer: told A. Kim, R. Nair',
        because: 'Personal data is touched (trigger “privacy”). Acknowledge by 15:33 CET (around the clock).',
        delivery: 'delivered',
      },
    ],
    actions: takenActions,
  }),
  'several paths, closed': aPanelView(
    {
      ...closed,
      otherPaths: otherPaths.map(({ next: _next, ...other }) => ({
        ...other,
        status: 'closed',
        rungs: other.rungs.map(({ level, name, ...rung }) =>
          rung.state === 'told' ? { level, name, ...rung } : { level, name, state: 'later' },
        ),
      })),
    },
    { asOf: at('16:48:09') },
  ),
  'without a clock': aPanelView({
    ...(({ clock: _clock, ...rest }) => rest)(running),
    rungs: running.rungs.map(({ share: _share, ...rung }) => rung),
    path: { ...running.path, responders: [kim] },
  }),
};
