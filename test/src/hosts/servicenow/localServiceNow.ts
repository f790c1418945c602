/**
 * The local stand-in for a ServiceNow instance: runs the update XML that now-sdk built, against tables
 * in memory and a clock that others move. It is held to published contracts and never bent to an app.
 *
 * It does not model: domains, languages and zones of single users; XML in REST, `sysparm_view`, the Import Set, Aggregate
 * and batch APIs; query business rules, client scripts, UI policies, data policies and flows; `sys_history_line`;
 * batches and merges of update sets, and tables that one would bring; hierarchies and patterns in filters; roles that are
 * elevated. What of these an application ships, a script calls or a request asks for is an error or a line in the log.
 * Why, and what was chosen where nothing is published, is in decision 0055.
 */
import type { Instant } from '@rungs/core';
import { people, administrator, zone } from '../../world/company';
import type { HttpRequest, HttpResponse, SyncTransport } from '../http';
import type { IncidentChange, LocalHost, NewIncident, WorldClock } from '../host';
import { Access } from './access';
import type { Row } from './data/database';
import type { InstanceFaults } from './faults';
import { Modules } from './engine/modules';
import { GlideApi } from './glide/glideApi';
import type { GlideWorld } from './glide/glideRecord';
import { captureUpdate } from './install/customerUpdates';
import { installApp, uninstallApp, type InstalledApp } from './install/installApp';
import { grantAppRoles, loadBaseData } from './install/baseData';
import { Instance, sessionOf } from './instance';
import { Agenda } from './lifecycle/agenda';
import { BusinessRules } from './lifecycle/businessRules';
import { Events } from './lifecycle/events';
import { Lifecycle } from './lifecycle/lifecycle';
import { Notifications } from './lifecycle/notifications';
import { ScheduledJobs } from './lifecycle/scheduledJobs';
import { SlaEngine } from './lifecycle/slaEngine';
import { Requests } from './requests';
import { Scripts } from './scripts';
import { listenOn } from './server';

export interface LocalServiceNowOptions {
  readonly clock: WorldClock;
  /** The application's folder, with `dist/app` in it, or its zip file; without one the instance is bare. */
  readonly appDir?: string | undefined;
  /** Whether the application's demo data is to come with it. */
  readonly demoData?: boolean;
  /** Ids derive from it. */
  readonly seed: string;
  readonly transport: SyncTransport;
}

export interface LocalServiceNow extends LocalHost {
  readonly tool: 'servicenow';
  readonly instance: Instance;
  readonly app: InstalledApp | undefined;
  /** One HTTP exchange, at once and in-process. */
  handle(request: HttpRequest): HttpResponse;
  /** Rows of a table by an encoded query, past all access rules. */
  rows(table: string, encodedQuery?: string): Row[];
  /** Inserts as a person would, through rules and defaults; answers the sys_id, or null where it is refused. */
  insert(table: string, values: Row, byPerson?: string): string | null;
  update(table: string, sysId: string, values: Row, byPerson?: string): string | null;
  setProperty(name: string, value: string): void;
  /** A background script in the global scope; answers what it returns. */
  runScript(source: string, byPerson?: string): unknown;
  /** Presses a button of the form; refused where its condition or roles don't offer it. */
  pressButton(table: string, sysId: string, actionName: string, byPerson: string): PressedButton;
  readonly faults: InstanceFaults;
  /** The instance's workers stop, as in an outage, until they are started again. */
  readonly scheduler: Workers;
  /** Those of the event queue alone: jobs go on, events and their mail wait. */
  readonly eventWorkers: Workers;
  /** Installs the next version over this one; what the customer changed stays. */
  upgrade(appDir: string): InstalledApp;
  /** Removes the application with all that it brought. */
  uninstall(): void;
  /** Runs a job beside its schedule: a timer that fires twice. */
  runJob(name: string): void;
}

export interface Workers {
  stop(): void;
  start(): void;
}

export interface PressedButton {
  readonly offered: boolean;
  readonly messages: readonly string[];
}

export function createLocalServiceNow(options: LocalServiceNowOptions): LocalServiceNow {
  const { clock, appDir, seed, transport } = options;
  const instance = new Instance({ clock, seed, zone, transport });
  const parts = assemble(instance);
  loadBaseData(instance);
  const app = appDir === undefined ? undefined : installApp(instance, appDir, { demoData: options.demoData ?? false });
  if (app) grantAppRoles(instance, app.scope);
  const asPerson = <Result>(person: string, work: () => Result): Result =>
    instance.inSession(sessionOf(userNameOf(person), true), work);
  const handle = (request: HttpRequest): HttpResponse => parts.requests.answer(request);
  const saving = <Result>(work: () => Result): Result => instance.interruptions.during('save incident', work);
  return {
    tool: 'servicenow',
    instance,
    app,
    handle,
    rows: (table, query = '') => instance.find(table, query),
    insert: (table, values, byPerson = 'admin') =>
      asPerson(byPerson, () => write(parts.glide, table, undefined, values)),
    update: (table, sysId, values, byPerson = 'admin') =>
      asPerson(byPerson, () => write(parts.glide, table, sysId, values)),
    runScript: (source, byPerson = 'admin') => asPerson(byPerson, () => parts.scripts.run({}, source, {})),
    setProperty: (name, value) => setProperty(instance, name, value),
    pressButton: (table, sysId, actionName, byPerson) =>
      asPerson(byPerson, () => parts.requests.pressButton(table, sysId, actionName)),
    faults: instance.interruptions.faults,
    scheduler: parts.agenda,
    eventWorkers: parts.events,
    upgrade: (dir) => {
      parts.scripts.forget();
      return installApp(instance, dir);
    },
    uninstall: () => {
      parts.scripts.forget();
      if (app) uninstallApp(instance, app.scope);
    },
    runJob: (name) => parts.jobs.execute(name),
    createIncident: (incident) =>
      asPerson('cdale', () => saving(() => createIncident(instance, parts.glide, incident))),
    changeIncident: (key, change, byPerson) =>
      asPerson(byPerson, () => saving(() => changeIncident(instance, parts.glide, key, change))),
    nextDueAt: (): Instant | undefined => parts.agenda.nextDueAt(),
    // A runaway throws, and the caller gets it as a rejection.
    runDue: () => new Promise((done) => done(parts.agenda.runDue())),
    get errors() {
      return instance.errors;
    },
    listen: (port) => listenOn(port, handle),
  };
}

function assemble(instance: Instance) {
  const scripts = new Scripts(instance);
  const access = new Access(instance, scripts);
  const lifecycle = new Lifecycle(instance);
  const agenda = new Agenda(instance);
  const events = new Events(instance, scripts);
  const jobs = new ScheduledJobs(instance, scripts);
  const world: GlideWorld = { instance, lifecycle, access, scripts };
  const glide = new GlideApi(world, events);
  scripts.connect(glide, new Modules(instance, glide.namespaces, (apiName) => scripts.include(apiName)));
  const slaEngine = new SlaEngine(instance, scripts, glide);
  lifecycle.connect(new BusinessRules(instance, scripts, glide, agenda), slaEngine);
  events.connect(glide, new Notifications(instance, scripts, glide));
  agenda.addSource(events);
  agenda.addSource(jobs);
  agenda.addSource(slaEngine);
  return { glide, scripts, agenda, events, jobs, requests: new Requests(instance, access, glide, scripts) };
}

/** A person of the company by id, by name or by user name. */
export function userNameOf(person: string): string {
  if (person === 'system' || person === administrator.servicenowUserName) return person;
  const found = people.find((each) => [each.id, each.name, each.servicenowUserName].includes(person));
  if (!found) throw new Error(`The company has nobody called ${person}`);
  return found.servicenowUserName;
}

function write(glide: GlideApi, table: string, sysId: string | undefined, values: Row): string | null {
  const record = glide.record(table);
  if (sysId === undefined) record.initialize();
  else if (!record.get(sysId)) throw new Error(`There is no ${table} ${sysId}`);
  for (const [column, value] of Object.entries(values)) record.setValue(column, value);
  return sysId === undefined ? record.insert() : record.update();
}

function setProperty(instance: Instance, name: string, value: string): void {
  const row = instance.findOne('sys_properties', `name=${name}`);
  const sysId = instance.store('sys_properties', { ...(row ?? { name }), value });
  const values = instance.database.get('sys_properties', sysId) ?? {};
  captureUpdate(instance, { table: 'sys_properties', remove: false, values });
}

/** Impact and urgency that the lookup makes this priority of. */
const BY_PRIORITY = { 1: [1, 1], 2: [1, 2], 3: [2, 2], 4: [2, 3], 5: [3, 3] } as const;

const STATES = { inProgress: '2', onHold: '3', resolved: '6', closed: '7', cancelled: '8' } as const;

function createIncident(instance: Instance, glide: GlideApi, incident: NewIncident): string {
  const [impact, urgency] = BY_PRIORITY[incident.priority];
  const sysId = write(glide, 'incident', undefined, {
    short_description: incident.summary,
    description: incident.description,
    impact: String(impact),
    urgency: String(urgency),
    category: incident.category,
    contact_type: 'self-service',
    caller_id: instance.userId(),
    business_service: idByName(instance, 'cmdb_ci_service', incident.service),
    assignment_group: idByName(instance, 'sys_user_group', incident.supportGroup),
  });
  const number = sysId ? instance.database.get('incident', sysId)?.['number'] : undefined;
  if (!number) throw new Error('The instance refused a new incident');
  return number;
}

function changeIncident(instance: Instance, glide: GlideApi, key: string, change: IncidentChange): void {
  const row = instance.findOne('incident', `number=${key}`);
  if (!row?.['sys_id']) throw new Error(`There is no incident ${key}`);
  const values: Row = {};
  if (change.state) values['state'] = STATES[change.state];
  if (change.state === 'onHold') values['hold_reason'] = '1';
  if (change.state === 'resolved' || change.state === 'closed') {
    values['close_code'] = 'Solved (Permanently)';
    values['close_notes'] = 'Solved.';
  }
  if (change.assignTo) values['assigned_to'] = instance.user(userNameOf(change.assignTo))?.['sys_id'] ?? '';
  if (change.priority) {
    const [impact, urgency] = BY_PRIORITY[change.priority];
    Object.assign(values, { impact: String(impact), urgency: String(urgency) });
  }
  if (change.publicComment) values['comments'] = change.publicComment;
  if (change.internalNote) values['work_notes'] = change.internalNote;
  if (write(glide, 'incident', row['sys_id'], values) === null)
    throw new Error(`The instance refused the change of ${key}`);
}

/** A service that the company does not have is made known, as a real log brings its own. */
function idByName(instance: Instance, table: string, name: string): string {
  if (name === '') return '';
  const row = instance.findOne(table, `name=${name}`);
  return (
    row?.['sys_id'] ??
    instance.store(table, { name, active: 'true', ...(table === 'cmdb_ci_service' ? { sys_class_name: table } : {}) })
  );
}
