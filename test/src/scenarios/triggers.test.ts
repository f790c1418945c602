/**
 * What triggers ask for, done by both apps as they ship: where an escalation starts, what raises an open
 * one, what a trigger that has fired does not do again, whose rules a ticket comes under.
 */
import { describe, expect, it } from '@jest/globals';
import { MINUTE_MS } from '@rungs/core';
import type { Tool } from '@rungs/core';
import type { LocalServiceNow } from '../hosts/servicenow/localServiceNow';
import { companyPolicy } from '../world/companyPolicy';
import type { Desk } from './desk';
import { OPENED, openNorthwind } from './northwind';
import type { Northwind } from './northwind';
import { told } from './readings';

/** The company's policy with other triggers, and with what else is given at its end. */
function policyWith(triggers: string, more = ''): string {
  const changed = companyPolicy.replace(/^triggers:\n(?: .*\n)+/m, `triggers:\n${triggers}`);
  if (changed === companyPolicy) throw new Error('The company’s policy has no triggers to replace.');
  return `${changed}${more}`;
}

const notTaken = '  - { id: not-taken, kind: notTaken, after: 5m, paths: [technical] }\n';

const mailIsDown = `  - id: mail-is-down
    kind: exception
    when: { test: equals, fact: category, value: mail }
    startLevel: 2
    paths: [technical]
    rearmAfter: 30m
`;

const privacyPath = (document: string): string =>
  document.replace(
    /^catchAll:/m,
    `  - id: privacy
    name: Data protection
    kind: regulatory
    mandatory: true
    levels:
      - { name: Data protection officer, group: management, acknowledgeWithin: 30m }
    afterLastLevel: { reminders: 1, thenEvery: 4h }
catchAll:`,
  );

async function opened(tool: Tool, policy: string): Promise<{ world: Northwind; desk: Desk }> {
  const world = await openNorthwind();
  const desk = world.desks[tool];
  await desk.savePolicy(policy);
  await world.pass(0);
  return { world, desk };
}

/** As an agent changes the ticket’s category, in the field where the tool keeps it. */
function categorise({ jira, servicenow }: Northwind, tool: Tool, ticket: string, category: string): void {
  if (tool === 'jira') {
    const issue = jira.site.issue(ticket)!;
    jira.site.editIssue(issue, new Map([['labels', [category]]]), jira.site.users[0]!);
    return;
  }
  writeFields(servicenow, ticket, { category });
}

async function levels(desk: Desk, ticket: string): Promise<string[]> {
  const { escalation } = await desk.panel(ticket, 'pnair');
  if (!('path' in escalation)) return [escalation.status];
  const paths = [escalation.path, ...(escalation.otherPaths ?? []).map(({ path }) => path)];
  return paths.map(({ name, level }) => `${name}: level ${level}`);
}

describe.each(['jira', 'servicenow'] as const)('What triggers ask for in %s', (tool) => {
  it('[TRG-4][TRG-R3] an exception starts at its level, at once', async () => {
    const { world, desk } = await opened(tool, policyWith(notTaken + mailIsDown));
    const ticket = desk.report({ category: 'mail' });
    await world.pass(1);
    expect(await levels(desk, ticket)).toEqual(['Technical path: level 2']);
    expect(told(desk, ticket).map((line) => line.replace(/^\S+ min /, ''))).toEqual(['mortiz: Level 2']);
    expect(world.errors).toEqual([]);
  });

  it('[TRG-3][ESC6] a share of the target raises an escalation that somebody has', async () => {
    const share = '  - { id: three-quarters, kind: targetConsumed, share: 0.75, startLevel: 3, paths: [technical] }\n';
    const { world, desk } = await opened(tool, policyWith(notTaken + share));
    const ticket = desk.report();
    await world.pass(6);
    expect(await desk.acknowledge(ticket, 'akim')).toMatchObject({ ok: true });
    await world.pass(173);
    expect(await levels(desk, ticket)).toEqual(['Technical path: level 1']);
    await world.pass(1);
    expect(await levels(desk, ticket)).toEqual(['Technical path: level 3']);
    expect(told(desk, ticket).slice(1).sort()).toEqual([
      // Who had it is told that it went up.
      '+180 min akim: Level 3',
      '+180 min lmoss: Level 3',
      '+180 min rdiaz: Level 3',
    ]);
    expect(world.errors).toEqual([]);
  });

  it('[TRG-R2] fires once for a crossing, over any number of looks, and again after it was false for its time', async () => {
    const { world, desk } = await opened(tool, policyWith(notTaken + mailIsDown));
    const ticket = desk.report();
    await world.pass(6);
    await desk.acknowledge(ticket, 'akim');
    const mails = (): number => desk.mail(ticket).length;
    expect(mails()).toBe(1);

    categorise(world, tool, ticket, 'mail');
    await world.pass(1);
    expect(await levels(desk, ticket)).toEqual(['Technical path: level 2']);
    await desk.acknowledge(ticket, 'mortiz');
    const afterFirst = mails();
    for (const note of ['Looking.', 'Still looking.']) {
      desk.change(ticket, { publicComment: note }, 'mortiz');
      await world.pass(2);
    }
    categorise(world, tool, ticket, 'database');
    await world.pass(1);
    categorise(world, tool, ticket, 'mail');
    await world.pass(1);
    expect(mails()).toBe(afterFirst);
    const first = firedAt(world, tool, ticket) ?? 0;
    expect(first).toBeLessThan(OPENED + 7 * MINUTE_MS);
    categorise(world, tool, ticket, 'database');
    await world.pass(31);
    categorise(world, tool, ticket, 'mail');
    await world.pass(1);
    expect(firedAt(world, tool, ticket)).toBeGreaterThan(first + 30 * MINUTE_MS);
    // The level that it asks for was reached long ago: nobody is told again.
    expect(mails()).toBe(afterFirst);
    expect(world.errors).toEqual([]);
  });

  it('[TRG-6][TRG-7] counts how often the customer asked again, and neither our notes nor anybody’s work', async () => {
    const chased =
      '  - { id: chased, kind: historyCount, count: chases, atLeast: 2, startLevel: 2, paths: [technical] }\n';
    const { world, desk } = await opened(tool, policyWith(notTaken + chased));
    const ticket = desk.report();
    await world.pass(6);
    expect(await desk.acknowledge(ticket, 'akim')).toMatchObject({ ok: true });
    const says = async (publicComment: string, by: string): Promise<string[]> => {
      desk.change(ticket, { publicComment }, by);
      await world.pass(2);
      return levels(desk, ticket);
    };
    expect(await says('Any news?', 'cdale')).toEqual(['Technical path: level 1']);
    expect(await says('We are looking.', 'akim')).toEqual(['Technical path: level 1']);
    expect(await says('It is still down!', 'cdale')).toEqual(['Technical path: level 2']);
    expect(world.errors).toEqual([]);
  });

  it('[PTH-10][RTE1] a ticket of a segment comes under its rules, and the panel says why', async () => {
    const segment = `segments:
  - id: mail
    name: Mail service
    when: ['category="mail"']
    triggers:
      - { id: not-taken, kind: notTaken, after: 2m, startLevel: 2 }
`;
    const { world, desk } = await opened(tool, policyWith(notTaken, segment));
    const inside = desk.report({ category: 'mail' });
    const outside = desk.report();
    await world.pass(1);
    expect((await desk.panel(inside, 'akim')).escalation).toMatchObject({ status: 'waiting' });
    await world.pass(1);
    expect(await levels(desk, inside)).toEqual(['Technical path: level 2']);
    expect(await levels(desk, outside)).toEqual(['waiting']);
    const { escalation } = await desk.panel(inside, 'akim');
    expect(escalation).toMatchObject({ policy: { name: expect.stringContaining('Mail service') } });
    // It stays under them through storage: the next level is told by the same rules.
    await world.pass(15);
    expect(await levels(desk, inside)).toEqual(['Technical path: level 3']);
    expect(world.errors).toEqual([]);
  });

  it('[TRG-5] regulated data starts its mandatory path beside the technical one', async () => {
    const regulated = `  - id: personal-data
    kind: regulatedData
    dataClasses: [PII, PHI]
    paths: [privacy]
`;
    const { world, desk } = await opened(tool, privacyPath(policyWith(notTaken + regulated)));
    giveDataClasses(world, tool);
    const ticket = desk.report();
    await world.pass(6);
    expect(await levels(desk, ticket)).toEqual(['Technical path: level 1']);
    classify(world, tool, ticket, 'PII');
    await world.pass(1);
    expect(await levels(desk, ticket)).toEqual(['Technical path: level 1', 'Data protection: level 1']);
    expect(told(desk, ticket)).toHaveLength(2);
    await world.pass(3);
    expect(told(desk, ticket)).toHaveLength(2);
    expect(world.errors).toEqual([]);
  });
});

/** When the trigger fired last, by what the app keeps beside the escalation. */
function firedAt({ jira, servicenow }: Northwind, tool: Tool, ticket: string): number | undefined {
  const memory: unknown =
    tool === 'jira'
      ? jira.forge?.storage.values('escalation').get(jira.site.issue(ticket)!.id)
      : JSON.parse(
          servicenow.rows('x_rungs_esc_escalation', `incident=${sysIdOf(servicenow, ticket)}`)[0]!['trigger_memory']!,
        );
  const at = /"trigger":"mail-is-down","firedAt":(\d+)/.exec(JSON.stringify(memory))?.[1];
  return at === undefined ? undefined : Number(at);
}

function sysIdOf(servicenow: LocalServiceNow, ticket: string): string {
  return servicenow.rows('incident', `number=${ticket}`)[0]!['sys_id']!;
}

function writeFields(servicenow: LocalServiceNow, ticket: string, values: { readonly [column: string]: string }): void {
  servicenow.update('incident', sysIdOf(servicenow, ticket), values);
}

const dataClassesColumn = {
  name: 'u_data_classes',
  label: 'Data classes',
  type: 'string',
  maxLength: 100,
  mandatory: false,
};

/** What a company sets up where it keeps classes of data on tickets: a field of its own. */
function giveDataClasses({ jira, servicenow }: Northwind, tool: Tool): void {
  if (tool === 'jira') jira.site.addSelectField('Data classes', ['None', 'PII', 'PHI', 'PCI']);
  else servicenow.instance.dictionary.augment('incident', [dataClassesColumn]);
}

function classify({ jira, servicenow }: Northwind, tool: Tool, ticket: string, dataClass: string): void {
  if (tool === 'servicenow') return writeFields(servicenow, ticket, { u_data_classes: dataClass });
  const { site } = jira;
  site.editIssue(site.issue(ticket)!, new Map([[site.fieldNamed('Data classes').id, dataClass]]), site.users[0]!);
}

describe('What triggers ask of the records of ServiceNow', () => {
  it('[TRG-2][TRG-6] reads how critical the service is, and how often the incident changed hands', async () => {
    const critical = `  - id: handed-around
    kind: condition
    when:
      test: and
      of:
        - { test: equals, fact: service.criticality, value: 1 - most critical }
        - { test: atLeast, fact: fields.reassignment_count, value: 2 }
    startLevel: 3
    paths: [technical]
`;
    const { world, desk } = await opened('servicenow', policyWith(notTaken + critical));
    const { servicenow } = world;
    const ticket = desk.report();
    const service = servicenow.rows('cmdb_ci_service', 'name=Payments')[0]!['sys_id']!;
    servicenow.update('cmdb_ci_service', service, { busines_criticality: '1 - most critical' });
    await world.pass(6);
    const given = async (group: string): Promise<string[]> => {
      const assignment_group = servicenow.rows('sys_user_group', `name=${group}`)[0]!['sys_id']!;
      writeFields(servicenow, ticket, { assignment_group });
      await world.pass(1);
      return levels(desk, ticket);
    };
    expect(await given('Database')).toEqual(['Technical path: level 1']);
    expect(await given('Platform engineering')).toEqual(['Technical path: level 3']);
    expect(world.errors).toEqual([]);
  });
});
