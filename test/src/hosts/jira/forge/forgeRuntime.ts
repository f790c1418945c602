/**
 * The platform around the app's bundle: it invokes the manifest's functions when something happened,
 * fell due or was asked for, and answers what the bundle asks of Jira, of the storage and of the queue.
 */
import type { Instant } from '@rungs/core';
import { strikes } from '../faults';
import { isObject } from '../site/json';
import { JqlFault } from '../site/jqlParser';
import { readManifest } from './manifest';
import { productEvent } from './productEvents';
import { ForgeQueue } from './queue';
import { ForgeStorage } from './storage';
import { WarmProcess } from './warmProcess';
import type { Agenda } from '../agenda';
import type { HttpRequest } from '../../http';
import type { JiraFaults } from '../faults';
import type { JiraRest } from '../rest/rest';
import type { FunctionClause } from '../site/customFunctions';
import type { JiraSite } from '../site/jiraSite';
import type { Issue, JiraUser, SiteChange } from '../site/records';
import type { JsonObject } from '../site/json';
import type { Manifest, ProductTrigger, RuleAction, UiModule } from './manifest';
import type { Outcome } from './queue';
import type { Tenant } from './warmProcess';

/** Product events reach an app "within three minutes"; usually within a second or two. */
const EVENT_DELAY_MS = 1_000;
/** A product event whose handler fails is delivered again, four times at most. */
const MOST_EVENT_RETRIES = 4;
const EVENT_RETRY_MS = 60_000;
const CLOUD_ID = '3e0f6a52-0000-4000-8000-4c6f63616c21';
const ENVIRONMENT_ID = '0d7c5f6e-0000-4000-8000-4c6f63616c21';
const CONTEXT = `ari:cloud:jira::site/${CLOUD_ID}`;
const intervalMs: { readonly [interval: string]: number } = {
  fiveMinute: 300_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

interface Invocation {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId?: string;
  /** How many consumers in a row led here. */
  readonly generation?: number;
}

/** What the bundle reads as `__forge_runtime__`; we find our own notes in it when it calls back. */
interface Runtime {
  readonly invocation: Invocation;
}

/** One invocation while it runs: what it has used of its time and of its log, and whether its process dies early (`killInvocations`). */
interface Life {
  readonly limitMs: number;
  spentMs: number;
  callsLeft: number;
  isOver: boolean;
  /** Lines in the minute of its run that is now. */
  readonly logged: { minute: number; lines: number };
  die(why: string): void;
}

/** What a page may send, what it may be answered, and how often people and sites may ask in a minute. */
const MOST_ASKED_BYTES = 500 * 1024;
const MOST_ANSWERED_BYTES = 5 * 1024 * 1024;
const MOST_BY_PERSON = 1_200;
const MOST_BY_SITE = 7_000;
const MOST_LOG_LINES = 100;
/** Seconds that a function may run where the manifest names none; of a product event not documented, taken as of a resolver. */
const usualSeconds: { readonly [moduleType: string]: number } = { consumer: 55, scheduledTrigger: 55, action: 55 };
const SHORT_SECONDS = 25;
/** Longer ones take smaller events. */
const LONG_SECONDS = 55;

export class ForgeRuntime {
  readonly manifest: Manifest;
  readonly storage: ForgeStorage;
  readonly appUser: JiraUser;
  /** Every line that the app wrote to its log. */
  readonly log: string[] = [];
  private readonly queue: ForgeQueue;
  private readonly tenant: Tenant;
  private readonly lives = new WeakMap<object, Life>();
  private asked = { minute: 0, bySite: 0, byPerson: new Map<string, number>() };
  private invocations = 0;
  private precomputations = 0;

  constructor(
    private readonly site: JiraSite,
    private readonly rest: JiraRest,
    private readonly agenda: Agenda,
    private readonly faults: JiraFaults,
    private readonly errors: string[],
    readonly appDir: string,
    /** Its own, unless it is shared with another site. */
    readonly process = new WarmProcess(appDir),
  ) {
    this.manifest = readManifest(appDir);
    const now = (): Instant => site.now();
    this.appUser = {
      accountId: `557058:app-${this.appUuid}`,
      displayName: site.seed.appName,
      email: '',
      timeZone: 'UTC',
      role: 'app',
    };
    this.storage = new ForgeStorage(this.manifest.entities, now, faults);
    const queues = this.manifest.consumers.map((consumer) => ({
      name: consumer.queue,
      isLong: (this.manifest.timeoutSeconds.get(consumer.function) ?? 0) > LONG_SECONDS,
    }));
    const lost = (why: string): void => void errors.push(why);
    this.queue = new ForgeQueue(agenda, now, faults, queues, (delivery) => this.consume(delivery), lost);
    this.tenant = {
      now: () => now() + faults.clockSkewMs,
      fetch: (meta, path, init) => this.fetchUntilDeath(meta, path, init),
      log: (line) => this.keepLine(line),
    };
    for (const type of this.manifest.notPlayed)
      errors.push(`The local stand-in for Forge does not play the module '${type}'.`);
    this.install();
  }

  /** A UI module's call of its resolver, as the person who looks at it. */
  async invokeResolver(
    module: UiModule,
    call: { functionKey: string; payload: unknown },
    viewer: JiraUser,
    issue?: Issue,
  ): Promise<Outcome> {
    if (!module.resolver) return { ok: false, error: `The module '${module.key}' has no resolver.` };
    if (bytesOf(call.payload) > MOST_ASKED_BYTES)
      return { ok: false, error: 'Payload too large: a page sends at most 500 KB.' };
    if (this.isTooOften(viewer.accountId))
      return { ok: false, error: 'Too many requests: 1,200 a minute for each person.' };
    const invocation = {
      functionKey: module.resolver,
      moduleKey: module.key,
      moduleType: module.type,
      accountId: viewer.accountId,
    };
    const request = {
      call: { functionKey: call.functionKey, payload: call.payload },
      context: this.moduleContext(module, viewer, issue),
    };
    const outcome = await this.invoke(invocation, [request, this.backendPayload(viewer.accountId)]);
    if (!outcome.ok || bytesOf(outcome.value) <= MOST_ANSWERED_BYTES) return outcome;
    return this.failed(invocation, 'Response too large: a page is answered at most 5 MB.');
  }

  private isTooOften(accountId: string): boolean {
    const minute = Math.floor(this.site.now() / 60_000);
    if (this.asked.minute !== minute) this.asked = { minute, bySite: 0, byPerson: new Map() };
    const mine = (this.asked.byPerson.get(accountId) ?? 0) + 1;
    this.asked.byPerson.set(accountId, mine);
    this.asked.bySite += 1;
    return mine > MOST_BY_PERSON || this.asked.bySite > MOST_BY_SITE;
  }

  /** What `view.getContext()` and a resolver learn about the place where the module is shown. */
  moduleContext(module: UiModule, viewer: JiraUser, issue?: Issue): JsonObject {
    const { project } = this.site;
    const type = issue && this.site.issueType(issue.typeId);
    const place = issue &&
      type && {
        issue: { id: issue.id, key: issue.key, type: type.name, typeId: type.id },
        project: { id: project.id, key: project.key, type: 'service_desk' },
      };
    return {
      accountId: viewer.accountId,
      cloudId: CLOUD_ID,
      siteUrl: this.site.origin,
      moduleKey: module.key,
      localId: `${CONTEXT}/${module.key}${issue ? `/${issue.id}` : ''}`,
      environmentId: ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      locale: 'en-GB',
      timezone: viewer.timeZone,
      // These pages stand in a project, whichever of its tickets is looked at.
      extension: {
        type: module.type,
        ...(standsInProject(module) && { project: { id: project.id, key: project.key } }),
        ...place,
      },
    };
  }

  /** What the module shows while it is collapsed, asked for with the ticket and nobody's name. */
  async dynamicProperties(module: UiModule, issue: Issue): Promise<Outcome> {
    if (!module.dynamicProperties) return { ok: false, error: `The module '${module.key}' has no dynamic properties.` };
    const { extension } = this.moduleContext(module, this.appUser, issue);
    const invocation = { functionKey: module.dynamicProperties, moduleKey: module.key, moduleType: module.type };
    return this.invoke(invocation, [{ cloudId: CLOUD_ID, extension }, this.backendPayload()]);
  }

  /** Before a search: what each function in it means that the app has not been asked yet. */
  async precompute(jql: string): Promise<void> {
    for (const clause of this.unknownFunctionsIn(jql)) {
      const added = this.manifest.jqlFunctions.find(({ name }) => name === clause.functionName)!;
      const invocation = { functionKey: added.function, moduleKey: added.key, moduleType: 'jira:jqlFunction' };
      this.precomputations += 1;
      const asked = { precomputationId: `precomputation-${this.precomputations}`, clause };
      const outcome = await this.invoke(invocation, [asked, this.backendPayload()]);
      const answer = outcome.ok && isObject(outcome.value) ? outcome.value : {};
      if (typeof answer.jql === 'string') this.site.customFunctions.keep(clause, { jql: answer.jql }, true);
      else {
        const error = typeof answer.error === 'string' ? answer.error : "Your query couldn't be processed.";
        this.site.customFunctions.keep(clause, { error }, answer.storeErrorAsPrecomputation === true);
      }
    }
  }

  private unknownFunctionsIn(jql: string): readonly FunctionClause[] {
    try {
      return this.site.customFunctions.unknownIn(jql);
    } catch (fault) {
      // The search itself says what is wrong with it.
      if (fault instanceof JqlFault) return [];
      throw fault;
    }
  }

  /** A step of an Automation rule, as the person of its connection; `nobody` where the rule has none. */
  async runRuleAction(actionKey: string, inputs: JsonObject, person: JiraUser | 'nobody'): Promise<Outcome> {
    const action = this.manifest.ruleActions.find(({ key }) => key === actionKey);
    if (!action) return { ok: false, error: `No action provider offers '${actionKey}'.` };
    const fault = inputFault(action, inputs);
    if (fault !== undefined) return { ok: false, error: fault };
    const accountId = person === 'nobody' ? undefined : person.accountId;
    const invocation = { functionKey: action.function, moduleKey: action.key, moduleType: 'action' };
    return this.invoke({ ...invocation, ...(accountId === undefined ? {} : { accountId }) }, [
      inputs,
      this.backendPayload(accountId),
    ]);
  }

  private install(): void {
    this.site.addUser(this.appUser);
    this.site.indexedProperties.push(...this.manifest.indexedProperties);
    for (const { key, ...added } of this.manifest.projectPermissions)
      this.site.permissions.add({ ...added, key: this.permissionKey(key) });
    for (const added of this.manifest.jqlFunctions) this.site.customFunctions.add(added);
    this.site.onChange((change) => this.heardOf(change));
    this.agenda.add(this.site.now(), 'app installed', () => this.installed());
    for (const trigger of this.manifest.scheduled)
      this.scheduleTick(trigger, this.site.now() + this.intervalOf(trigger.interval));
  }

  /** As Atlassian's reference of the module has it. */
  permissionKey(moduleKey: string): string {
    return `ari:cloud:ecosystem::extension/${this.appUuid}/${ENVIRONMENT_ID}/static/${moduleKey}`;
  }

  private get appUuid(): string {
    return this.manifest.appId.split('/').pop() ?? '';
  }

  private async installed(): Promise<void> {
    const eventType = 'avi:forge:installed:app';
    const payload = {
      eventType,
      id: CONTEXT,
      installerAccountId: this.site.project.lead,
      app: { id: this.manifest.appId },
    };
    for (const trigger of this.triggersOf(eventType)) await this.deliverEvent(trigger, payload, 0);
  }

  private intervalOf(interval: string): number {
    const found = intervalMs[interval];
    if (found === undefined) throw new Error(`A scheduled trigger cannot run every '${interval}'.`);
    return found;
  }

  /** Ticks that passed while nobody drove the world are not made up for, as on the platform. */
  private scheduleTick(trigger: Manifest['scheduled'][number], at: Instant): void {
    this.agenda.add(at, `scheduled trigger ${trigger.key}`, async () => {
      const interval = this.intervalOf(trigger.interval);
      const missed = Math.floor((this.site.now() - at) / interval);
      this.scheduleTick(trigger, at + (missed + 1) * interval);
      if (strikes(this.faults.dropScheduledTicks)) return;
      const request = { context: { cloudId: CLOUD_ID, moduleKey: trigger.key }, contextToken: 'local' };
      const invocation = { functionKey: trigger.function, moduleKey: trigger.key, moduleType: 'scheduledTrigger' };
      await this.invoke(invocation, [request, this.backendPayload()]);
    });
  }

  private heardOf(change: SiteChange): void {
    const { eventType, payload } = productEvent(this.site, change, this.appUser);
    for (const trigger of this.triggersOf(eventType)) {
      if (trigger.ignoreSelf && change.by === this.appUser.accountId) continue;
      if (strikes(this.faults.dropProductEvents)) continue;
      const late = strikes(this.faults.delayProductEvents) ? this.faults.delayProductEvents.byMs : 0;
      const times = strikes(this.faults.doubleProductEvents) ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        this.agenda.add(this.site.now() + EVENT_DELAY_MS + late, `event ${eventType}`, () =>
          this.deliverEvent(trigger, payload, 0),
        );
    }
  }

  private triggersOf(eventType: string): readonly ProductTrigger[] {
    return this.manifest.triggers.filter(({ events }) => events.includes(eventType));
  }

  private async deliverEvent(trigger: ProductTrigger, payload: JsonObject, retryCount: number): Promise<void> {
    const invocation = { functionKey: trigger.function, moduleKey: trigger.key, moduleType: 'trigger' };
    const event =
      retryCount === 0 ? payload : { ...payload, retryContext: { retryCount, retryReason: 'FUNCTION_ERROR' } };
    const outcome = await this.invoke(invocation, [event, this.backendPayload()]);
    const again = !outcome.ok || (isObject(outcome.value) && outcome.value._retry === true);
    if (!again || retryCount >= MOST_EVENT_RETRIES) return;
    this.agenda.add(this.site.now() + EVENT_RETRY_MS, `event retry ${trigger.key}`, () =>
      this.deliverEvent(trigger, payload, retryCount + 1),
    );
  }

  private async consume(delivery: { queueName: string; event: object; generation: number }): Promise<Outcome> {
    const consumer = this.manifest.consumers.find(({ queue }) => queue === delivery.queueName)!;
    const invocation = {
      functionKey: consumer.function,
      moduleKey: consumer.key,
      moduleType: 'consumer',
      generation: delivery.generation,
    };
    return this.invoke(invocation, [delivery.event, this.backendPayload()]);
  }

  /** Arguments and answers cross a process boundary on the platform, so they are copied here too. */
  private async invoke(invocation: Invocation, args: readonly unknown[]): Promise<Outcome> {
    const handler = this.manifest.functions.get(invocation.functionKey);
    if (!handler) return this.failed(invocation, `The manifest has no function '${invocation.functionKey}'.`);
    try {
      const runtime = this.runtimeFor(invocation);
      const death = this.deathOf(runtime);
      const done = this.process.invoke(this.tenant, handler, runtime, copied(args) as unknown[]);
      return { ok: true, value: copied(await Promise.race([done, death])) };
    } catch (error) {
      return this.failed(invocation, errorInWords(error));
    }
  }

  /** Rejects when the process that runs the invocation dies; never settles where it does not. */
  private deathOf(runtime: Runtime): Promise<never> {
    const life = this.lives.get(runtime);
    return new Promise((_, reject) => {
      if (!life) return;
      life.die = (why) => {
        if (life.isOver) return;
        life.isOver = true;
        reject(new Error(why));
      };
    });
  }

  /** The dead make no calls and see no answers. Calls made side by side take the time of the longest. */
  private async fetchUntilDeath(meta: unknown, path: string, init: unknown): Promise<Response> {
    const life = this.lives.get(this.process.currentRuntime() ?? this);
    if (!life) return this.fetch(meta, path, init);
    const startedMs = life.spentMs;
    const response = life.callsLeft > 0 && !life.isOver ? await this.fetch(meta, path, init) : undefined;
    life.callsLeft -= 1;
    life.spentMs = Math.max(life.spentMs, startedMs + this.costMs(meta));
    const isLate = life.spentMs > life.limitMs;
    if (response && life.callsLeft > 0 && !isLate) return response;
    if (!life.isOver && !isLate) strikes(this.faults.killInvocations);
    life.die(
      isLate
        ? `Timed out after ${life.limitMs / 1_000} seconds.`
        : `The process died after ${this.faults.killInvocations.afterCalls} calls.`,
    );
    return new Promise(() => undefined);
  }

  private costMs(meta: unknown): number {
    const { type, remote } = isObject(meta) ? meta : {};
    const { callMs } = this.faults;
    return type === 'kvs' ? callMs.storage : remote === 'stargate' ? callMs.queue : callMs.jira;
  }

  /** Lines beyond a hundred in a minute are lost. */
  private keepLine(line: string): void {
    const life = this.lives.get(this.process.currentRuntime() ?? this);
    if (life) {
      const minute = Math.floor(life.spentMs / 60_000);
      if (life.logged.minute !== minute) Object.assign(life.logged, { minute, lines: 0 });
      life.logged.lines += 1;
      if (life.logged.lines > MOST_LOG_LINES) return;
    }
    this.log.push(line);
  }

  private failed(invocation: Invocation, error: string): Outcome {
    this.errors.push(`${invocation.functionKey}: ${error}`);
    return { ok: false, error };
  }

  private backendPayload(accountId?: string): JsonObject {
    return {
      installContext: CONTEXT,
      ...(accountId === undefined ? {} : { principal: { accountId } }),
      license: { isActive: true, active: true },
      installation: { ari: { installationId: 'local' }, contexts: [{ cloudId: CLOUD_ID }] },
    };
  }

  private runtimeFor(invocation: Invocation): Runtime & JsonLike {
    this.invocations += 1;
    const life = this.lifeOf(invocation);
    const runtime = {
      invocation,
      appContext: {
        appId: this.appUuid,
        appVersion: '1.0.0',
        environmentId: ENVIRONMENT_ID,
        environmentType: 'DEVELOPMENT',
        installationId: 'local',
        invocationId: `invocation-${this.invocations}`,
        moduleKey: invocation.moduleKey,
        functionKey: invocation.functionKey,
        moduleType: invocation.moduleType,
        permissions: { scopes: this.manifest.scopes, external: {} },
      },
      contextAri: CONTEXT,
      aaid: invocation.accountId,
      metrics: noMetrics,
      // Called without its object; the world's clock does not move within an invocation.
      lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, life.limitMs - life.spentMs) },
      externalAuth: [],
      proxy: { token: 'local', url: 'http://local.invalid' },
      tracing: { traceId: `trace-${this.invocations}`, spanId: '1' },
      realtime: { contextToken: 'local' },
    };
    this.lives.set(runtime, life);
    return runtime;
  }

  private lifeOf({ functionKey, moduleType }: Invocation): Life {
    const seconds = this.manifest.timeoutSeconds.get(functionKey) ?? usualSeconds[moduleType] ?? SHORT_SECONDS;
    const { times, afterCalls } = this.faults.killInvocations;
    return {
      limitMs: (isLongAllowed(moduleType) ? seconds : Math.min(seconds, SHORT_SECONDS)) * 1_000,
      spentMs: 0,
      callsLeft: times > 0 ? afterCalls : Infinity,
      isOver: false,
      logged: { minute: 0, lines: 0 },
      die: () => undefined,
    };
  }

  /** `__forge_fetch__`: the one door out of the bundle. */
  private async fetch(meta: unknown, path: string, init: unknown): Promise<Response> {
    const { type, remote, provider, accountId } = (isObject(meta) ? meta : {}) as {
      readonly [name: string]: string | undefined;
    };
    const request = requestOf(path, init);
    if (type === 'kvs') return this.answerStorage(request);
    if (type === 'fpp' && remote === 'stargate') return this.answerStargate(request);
    if (type === 'fpp' && remote === 'jira') return this.answerJira(request, provider, accountId);
    return proxyError(400, `NOT_PROVIDED_BY_LOCAL_STAND_IN ${JSON.stringify(meta)}`);
  }

  private answerStorage(request: HttpRequest): Response {
    if (!this.manifest.scopes.includes('storage:app')) return proxyError(403, 'SCOPE_MISSING storage:app');
    const { status, body } = this.storage.answer(
      request.path,
      request.body === undefined ? undefined : JSON.parse(request.body),
    );
    return responseTo(status, body === undefined ? '' : JSON.stringify(body), { 'content-type': 'application/json' });
  }

  private answerStargate(request: HttpRequest): Response {
    if (!request.path.startsWith('/webhook/queue/publish/'))
      return proxyError(404, `NOT_PROVIDED_BY_LOCAL_STAND_IN ${request.path}`);
    const { status, body } = this.queue.push(JSON.parse(request.body ?? '{}'), this.invocationNow()?.generation ?? 0);
    return responseTo(status, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  private answerJira(request: HttpRequest, provider: string | undefined, accountId: string | undefined): Response {
    const asked = accountId ?? this.invocationNow()?.accountId;
    const viewer = provider === 'app' ? this.appUser : asked === undefined ? undefined : this.site.user(asked);
    if (!viewer && provider === 'user') return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    const caller = viewer && { viewer, scopes: this.manifest.scopes };
    const response = this.rest.exchangeAs(caller, request);
    if (response === 'timedOut') return proxyError(504, 'UPSTREAM_TIMEOUT');
    return responseTo(response.status, response.body, response.headers);
  }

  private invocationNow(): Invocation | undefined {
    const runtime = this.process.currentRuntime() as Runtime | undefined;
    return runtime?.invocation;
  }
}

/** What Automation itself refuses before the app hears of it. */
function inputFault({ inputs: declared }: RuleAction, inputs: JsonObject): string | undefined {
  const extra = Object.keys(inputs).find((name) => !(name in declared));
  if (extra !== undefined) return `The action declares no input '${extra}'.`;
  const missing = Object.keys(declared).find((name) => declared[name]?.required && inputs[name] === undefined);
  if (missing !== undefined) return `${missing} is required`;
  const wrong = Object.keys(inputs).find((name) => !isOfType(inputs[name], declared[name]?.type));
  return wrong === undefined ? undefined : `${wrong} is not of the type ${declared[wrong]?.type ?? ''}`;
}

function isOfType(value: unknown, type: string | undefined): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Nobody waits for a consumer or a timer; a page gives up after 25 seconds, whatever the manifest says. */
const isLongAllowed = (moduleType: string): boolean => moduleType in usualSeconds;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

type JsonLike = { readonly [name: string]: unknown };

const noMetrics = {
  counter: () => ({ incr: () => undefined, decr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

function copied(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

function requestOf(path: string, init: unknown): HttpRequest {
  const { method, headers, body } = isObject(init) ? init : {};
  return {
    method: typeof method === 'string' ? method.toUpperCase() : 'GET',
    path,
    headers: isObject(headers) ? lowerCased(headers) : {},
    ...(typeof body === 'string' ? { body } : {}),
  };
}

function lowerCased(headers: { readonly [name: string]: unknown }): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function responseTo(status: number, body: string, headers: { readonly [name: string]: string }): Response {
  return new Response(status === 204 || body === '' ? null : body, { status, headers });
}

function proxyError(status: number, code: string): Response {
  return new Response(null, { status, headers: { 'forge-proxy-error': code } });
}

/** Errors come from the bundle's own realm: they are known by what they carry, not by their class. */
function errorInWords(error: unknown): string {
  if (!isObject(error)) return String(error);
  const name = typeof error.name === 'string' && error.name !== 'Error' ? `${error.name}: ` : '';
  return `${name}${String(error.message ?? JSON.stringify(error))}`;
}

function standsInProject({ type }: UiModule): boolean {
  return (
    type === 'jiraServiceManagement:queuePage' || type === 'jira:projectPage' || type === 'jira:projectSettingsPage'
  );
}
