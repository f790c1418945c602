/** The built app installed over itself while an escalation runs: nothing is lost, nobody is told twice. */
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repositoryRoot } from '../hosts/jira/repository';
import { openNorthwind } from './northwind';
import { everybodyOnce, toldWhom } from './readings';

it('[ESC16][ESC17] An upgrade of the ServiceNow app in the middle of an escalation changes nothing of it', async () => {
  const world = await openNorthwind();
  const desk = world.desks.servicenow;
  const ticket = desk.report();
  await world.pass(20);
  const policies = world.servicenow.rows('x_rungs_esc_policy');
  const upgraded = world.servicenow.upgrade(join(repositoryRoot, 'servicenow-app'));
  expect(upgraded.skipped).toEqual([]);
  await world.pass(59);
  expect(world.servicenow.rows('x_rungs_esc_policy')).toEqual(policies);
  expect(toldWhom(desk, ticket)).toEqual(everybodyOnce);
  expect(world.errors).toEqual([]);
});
