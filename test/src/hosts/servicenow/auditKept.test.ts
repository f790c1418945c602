/** The audit of the built application: chained, whole, written with each decision, closed to everybody's hands. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { emptyChain, verifyChain } from '@rungs/core';
import type { AuditEntry, AuditText, ChainHead, IncidentId } from '@rungs/core';
import { parse } from 'yaml';
import { worldClock } from '../../sandbox/worldClock';
import { companyPolicy } from '../../world/companyPolicy';
import { runUntil } from '../jira/runUntil';
import { PASSWORD } from './install/baseData';
import { createLocalServiceNow, type LocalServiceNow } from './localServiceNow';
import { noNetwork } from './transports';

const appDir = fileURLToPath(new URL('../../../../servicenow-app', import.meta.url));
const isBuilt = existsSync(`${appDir}/dist/app/scope`);
const MINUTE_MS = 60_000;
const MONDAY_NOON = Date.parse('2026-11-16T11:00:00Z');

function company() {
  const clock = worldClock(MONDAY_NOON);
  const host = createLocalServiceNow({ clock, appDir, seed: 'audit', transport: noNetwork });
  const document = JSON.stringify(parse(companyPolicy));
  host.insert('x_rungs_esc_policy', { active: 'true', document, source: companyPolicy }, 'admin');
  const number = host.createIncident({
    summary: 'Checkout calls time out',
    description: 'HTTP 504 from payment pool B',
    priority: 1,
    service: 'Payments',
    category: 'software',
    supportGroup: 'Service desk',
  });
  const sysId = host.rows('incident', `number=${number}`)[0]?.['sys_id'] ?? '';
  return {
    clock,
    host,
    number,
    sysId,
    until: (minute: number) => runUntil(host, clock, MONDAY_NOON + minute * MINUTE_MS),
  };
}

function auditOf(host: LocalServiceNow, sysId: string) {
  const rows = host.rows('x_rungs_esc_audit', `incident=${sysId}^ORDERBYnumber`);
  const row = host.rows('x_rungs_esc_escalation', `incident=${sysId}`)[0] ?? {};
  const none = emptyChain({ tool: 'servicenow', id: sysId as IncidentId });
  const head: ChainHead = row['audit_hash']
    ? { ...none, number: Number(row['audit_number']), hash: row['audit_hash'] }
    : none;
  const entries = rows.map((each) => JSON.parse(each['entry'] ?? '') as AuditEntry);
  const texts = rows.flatMap((each) => (each['personal_text'] ? [JSON.parse(each['personal_text']) as AuditText] : []));
  return { rows, entries, verdict: verifyChain(head, entries, texts) };
}

function ask(
  host: LocalServiceNow,
  user: string,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
) {
  const authorization = `Basic ${Buffer.from(`${user}:${PASSWORD}`).toString('base64')}`;
  const headers = { authorization, accept: 'application/json', 'content-type': 'application/json' };
  return host.handle({ method, path, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

(isBuilt ? describe : describe.skip)('the audit in ServiceNow (needs servicenow-app/dist: run npm run build)', () => {
  it('[GOV-2] [AUD4] has an entry for each event of the escalation, in one whole chain', async () => {
    const { host, number, sysId, until } = company();
    await until(45);
    host.changeIncident(number, { state: 'resolved' }, 'akim');
    await until(50);
    const { entries, verdict } = auditOf(host, sysId);
    expect(verdict).toMatchObject({ whole: true, entries: entries.length });
    const events = host.rows('x_rungs_esc_event', `incident=${sysId}^ORDERBYnumber`);
    expect(entries.map(({ what }) => what.kind === 'event' && [what.event, what.type])).toEqual(
      events.map((row) => [Number(row['number']), row['type']]),
    );
    expect(entries.map(({ what }) => what.kind === 'event' && what.type)).toContain('EscalationClosed');
    expect(host.errors).toEqual([]);
  });

  it('[ESC19] keeps who was refused what, and the escalation goes on as if nobody had asked', async () => {
    const { host, sysId, until } = company();
    await until(7);
    const before = host.rows('x_rungs_esc_escalation', `incident=${sysId}`)[0] ?? {};
    const request = { action: 'acknowledge', path: 'technical' };
    const strangers = host
      .rows('sys_user', 'active=true')
      .map((row) => row['user_name'] ?? '')
      .filter((name) =>
        ask(host, name, 'POST', `/api/x_rungs_esc/rungs/panel/${sysId}/act`, { request }).body.includes('"ok":false'),
      );
    const { entries, verdict } = auditOf(host, sysId);
    const refusals = entries.filter(({ what }) => what.kind === 'refusal');
    expect(strangers.length).toBeGreaterThan(0);
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals[0]).toMatchObject({ what: { command: 'Acknowledge' }, actor: { kind: 'person' } });
    expect(verdict.whole).toBe(true);
    expect(before['escalation_id']).toBe(
      host.rows('x_rungs_esc_escalation', `incident=${sysId}`)[0]?.['escalation_id'],
    );
    await until(60);
    expect(auditOf(host, sysId).verdict.whole).toBe(true);
    expect(host.errors).toEqual([]);
  });

  it('[GOV-2] shows an entry that somebody altered past every access rule', async () => {
    const { host, sysId, until } = company();
    await until(20);
    const [row] = host.rows('x_rungs_esc_audit', `incident=${sysId}^number=2`);
    const entry = JSON.parse(row?.['entry'] ?? '{}') as AuditEntry;
    host.instance.store('x_rungs_esc_audit', { ...row, entry: JSON.stringify({ ...entry, at: entry.at - 1 }) });
    expect(auditOf(host, sysId).verdict).toEqual({ whole: false, number: 2, broken: 'altered' });
  });

  it('[AUD3] stays whole where what people wrote was erased', async () => {
    const { host, sysId, until } = company();
    await until(20);
    for (const row of host.rows('x_rungs_esc_audit', `incident=${sysId}`)) {
      host.instance.store('x_rungs_esc_audit', { ...row, personal_text: '' });
    }
    expect(auditOf(host, sysId).verdict).toMatchObject({ whole: true, erased: expect.arrayContaining([1]) });
  });

  it.each(['POST', 'PATCH', 'DELETE'] as const)(
    '[GOV-4] takes no %s from anybody, an admin included',
    async (method) => {
      const { host, sysId, until } = company();
      await until(10);
      const [row] = host.rows('x_rungs_esc_audit', `incident=${sysId}`);
      const path = `/api/now/table/x_rungs_esc_audit${method === 'POST' ? '' : `/${row?.['sys_id']}`}`;
      expect(ask(host, 'admin', method, path, { reason: 'forged', incident: sysId, number: '999' }).status).toBe(403);
      expect(auditOf(host, sysId).verdict.whole).toBe(true);
      expect(auditOf(host, sysId).rows.filter((each) => each['number'] === '999')).toEqual([]);
    },
  );
});
