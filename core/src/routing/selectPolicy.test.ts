import { expect, it } from '@jest/globals';
import { aPolicy, anIncident } from '../testing/build';
import { selectPolicy } from './selectPolicy';

const payments = aPolicy({
  id: 'payments',
  name: 'Payments',
  appliesTo: { services: ['Payments'], priorities: [1, 2] },
});
const everything = aPolicy({ id: 'all', name: 'Everything', appliesTo: {} });

it.each([
  { row: 'the first that applies', policies: [payments, everything], incident: {}, chosen: 'payments' },
  { row: 'the order is the admin’s', policies: [everything, payments], incident: {}, chosen: 'all' },
  {
    row: 'another service passes the first over',
    policies: [payments, everything],
    incident: { service: 'Mail' },
    chosen: 'all',
  },
  {
    row: 'all that a policy names must fit',
    policies: [payments],
    incident: { priority: 3 as const },
    chosen: undefined,
  },
  { row: 'no policies at all', policies: [], incident: {}, chosen: undefined },
])('[PTH-10] $row', ({ policies, incident, chosen }) => {
  expect(selectPolicy(policies, anIncident(incident)).policy?.of.id).toBe(chosen);
});

it('[PTH-10] says why each was passed over', () => {
  expect(selectPolicy([payments], anIncident({ priority: 3 })).because).toBe(
    'No escalation policy applies: “Payments” is for priority 1, 2, this ticket has 3.',
  );
});
