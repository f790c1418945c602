/**
 * What goes wrong, and when: drawn from the seed before anything is played. Each seed has a climate of
 * its own, a few kinds of fault that come often, because a rare pair of faults is met sooner where
 * few others stand between. When the weather clears, everything is whole again.
 */
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@rungs/core';
import type { Instant } from '@rungs/core';
import { noFaults } from '../hosts/jira/faults';
import type { JiraFaults } from '../hosts/jira/faults';
import { noInstanceFaults } from '../hosts/servicenow/faults';
import type { Random } from '../world/random';
import type { Gust } from './play';
import { policyOf } from './stage';
import type { JiraStage, ServiceNowStage, Stage } from './stage';

export interface Weather {
  /** The kinds that this seed has. */
  readonly climate: readonly string[];
  /** Plans all that will go wrong in the season. */
  blow(season: Season, plan: (gust: Gust) => void): void;
  clear(): Promise<void>;
  /** How often each kind of fault struck; a knob that was set and never met counts for nothing. */
  struck(): Map<string, number>;
}

export interface Season {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** One kind of fault: lets it strike, and says what was done. What it begins and must end itself, it ends `later`. */
type Kind = (random: Random, sky: Sky) => string | Promise<string>;

interface Sky {
  /** Counts how much of this knob is used up by the end. */
  watched<Knob extends { times: number }>(kind: string, knob: Knob): Knob;
  strikes(kind: string): void;
  later(afterMs: number, happens: Gust['happens']): void;
}

const GUSTS_PER_HOUR = 7;
/** Of the kinds there are, so many come often in one seed; the others never. */
const CLIMATE_SHARE = 0.4;
const SKEW_MS = 2 * MINUTE_MS;

export function jiraWeather(stage: JiraStage, random: Random, only?: readonly string[]): Weather {
  const site = (chance: Random): JiraFaults => chance.pick(stage.sites).faults;
  /** Mostly anywhere; now and then only where one kind of work is done. */
  const somewhere = (chance: Random): RegExp | undefined =>
    chance.pick([
      undefined,
      undefined,
      /\/comment$/,
      /\/rest\/api\/3\/issue$/,
      /\/search/,
      /\/properties\//,
      /\/issueLink$/,
    ]);
  const atJira =
    (kind: string, set: (faults: JiraFaults, times: number, chance: Random, sky: Sky) => void): Kind =>
    (chance, sky) => {
      const [faults, times, onlyPaths] = [site(chance), 1 + chance.below(12), somewhere(chance)];
      Object.assign(faults, { onlyPaths });
      set(faults, times, chance, sky);
      return `${kind}, ${times} times${onlyPaths ? `, at ${onlyPaths.source}` : ''}`;
    };
  const kinds: Kinds = {
    '429 with Retry-After': atJira('429 with Retry-After', (faults, times, chance, sky) => {
      const retryAfterSeconds = 20 * (1 + chance.below(12));
      faults.rateLimit = sky.watched('429 with Retry-After', { times, retryAfterSeconds });
    }),
    '429 without Retry-After': atJira('429 without Retry-After', (faults, times, _, sky) => {
      faults.rateLimit = sky.watched('429 without Retry-After', { times });
    }),
    '503': atJira('503', (faults, times, _, sky) => {
      faults.unavailable = sky.watched('503', { times });
    }),
    'answer lost after the write': atJira('answer lost after the write', (faults, times, _, sky) => {
      faults.timeOutAfterWrite = sky.watched('answer lost after the write', { times });
    }),
    'function killed': (chance, sky) => {
      const knob = { times: 1 + chance.below(5), afterCalls: chance.below(16) };
      site(chance).killInvocations = sky.watched('function killed', knob);
      return `${knob.times} functions die after ${knob.afterCalls} calls`;
    },
    'queue event doubled': (chance, sky) => {
      const knob = { times: 1 + chance.below(10) };
      site(chance).doubleQueueEvents = sky.watched('queue event doubled', knob);
      return `${knob.times} queue events come twice`;
    },
    'queue event at two machines': (chance, sky) => {
      const knob = { times: 1 + chance.below(10) };
      site(chance).twinQueueEvents = sky.watched('queue event at two machines', knob);
      return `${knob.times} queue events come to two machines at once`;
    },
    'queue event lost': (chance, sky) => {
      const knob = { times: 1 + chance.below(6) };
      site(chance).dropQueueEvents = sky.watched('queue event lost', knob);
      return `${knob.times} queue events are lost`;
    },
    'queue event overtaken': (chance, sky) => {
      const knob = { times: 1 + chance.below(6), byMs: chance.below(15 * MINUTE_MS) };
      site(chance).delayQueueEvents = sky.watched('queue event overtaken', knob);
      return `${knob.times} queue events come ${Math.round(knob.byMs / SECOND_MS)} s late`;
    },
    'product event lost': (chance, sky) => {
      const knob = { times: 1 + chance.below(4) };
      site(chance).dropProductEvents = sky.watched('product event lost', knob);
      return `${knob.times} product events are lost`;
    },
    'product event overtaken': (chance, sky) => {
      const knob = { times: 1 + chance.below(4), byMs: chance.below(3 * MINUTE_MS) };
      site(chance).delayProductEvents = sky.watched('product event overtaken', knob);
      return `${knob.times} product events come ${Math.round(knob.byMs / SECOND_MS)} s late`;
    },
    'sweep silent': (chance, sky) => {
      const knob = { times: chance.pick([2, 12, 40, 300]) };
      site(chance).dropScheduledTicks = sky.watched('sweep silent', knob);
      return `the next ${knob.times} sweeps do not come`;
    },
    'index behind': (chance, sky) => {
      const faults = site(chance);
      faults.queryLagMs = chance.below(3 * MINUTE_MS);
      sky.strikes('index behind');
      return `queries lag ${Math.round(faults.queryLagMs / SECOND_MS)} s`;
    },
    'clock apart': clockApart(site, 'functions run on machines whose clocks are two minutes apart'),
    'quota used up': (chance, sky) => {
      const { faults } = chance.pick(stage.sites);
      const forMinutes = 10 + chance.below(80);
      faults.quotaPoints = chance.below(40);
      sky.later(forMinutes * MINUTE_MS, () => {
        faults.quotaPoints = noFaults().quotaPoints;
        return 'the quota is as large as ever';
      });
      sky.strikes('quota used up');
      return `the app may use ${faults.quotaPoints} points an hour, for ${forMinutes} min`;
    },
    'limits hit': (chance, sky) => {
      const { faults } = chance.pick(stage.sites);
      const knob = chance.pick(['nearLimit', 'rateHeadersMissing', 'burstLimit', 'issueWriteLimit'] as const);
      faults[knob] = true;
      sky.later((5 + chance.below(60)) * MINUTE_MS, () => {
        faults[knob] = false;
        return `${knob} no longer`;
      });
      sky.strikes(knob);
      return `${knob} from now on`;
    },
    'escalation paused': escalationPaused(stage),
    'policy saved anew': policySavedAnew(stage),
    restart: (_, sky) => {
      stage.process.restart();
      sky.strikes('restart');
      return 'the warm process is gone, a new one starts';
    },
  };
  return forecast(kinds, stage, random, only, async () => {
    for (const { faults } of stage.sites) Object.assign(faults, noFaults(), { onlyPaths: undefined });
    for (const company of stage.companies) await stage.operate(company, 'resume');
  });
}

interface Outage {
  readonly kind: string;
  /** How long it lasts: one of these. */
  readonly minutes: readonly number[];
  readonly begin: () => void;
  readonly end: () => void;
  readonly begins: string;
  readonly ends: string;
}

/** Each lasts as long as it was drawn: no other begins in it, to end it sooner. */
function outage({ kind, minutes, begin, end, begins, ends }: Outage): Kind {
  let isOn = false;
  return (chance, sky) => {
    const forMinutes = chance.pick(minutes);
    if (isOn) return '';
    isOn = true;
    begin();
    sky.strikes(kind);
    sky.later(forMinutes * MINUTE_MS, () => {
      isOn = false;
      end();
      return ends;
    });
    return `${begins}, for ${forMinutes} min`;
  };
}

/** An app runs on many machines: from minute to minute on another. */
function clockApart(faultsOf: (chance: Random) => { clockSkewMs: number }, inWords: string): Kind {
  return (chance, sky) => {
    const faults = faultsOf(chance);
    for (let minute = 0; minute < 40; minute += 1) {
      const skewMs = chance.pick([0, SKEW_MS, -SKEW_MS]);
      sky.later(minute * MINUTE_MS, () => {
        faults.clockSkewMs = skewMs;
        return '';
      });
    }
    sky.later(40 * MINUTE_MS, () => {
      faults.clockSkewMs = 0;
      return 'clocks agree again';
    });
    sky.strikes('clock apart');
    return inWords;
  };
}

function escalationPaused(stage: Stage): Kind {
  return async (chance, sky) => {
    const company = chance.pick(stage.companies);
    const forMinutes = 3 + chance.below(60);
    if (company.pauses.some(({ until }) => until === Infinity)) return '';
    const paused = await stage.operate(company, 'pause');
    // What nobody saw may have been done all the same.
    const resume = async (): Promise<string> => {
      const resumed = await stage.operate(company, 'resume');
      if (!resumed.ok) sky.later(MINUTE_MS, resume);
      return `${company.name}'s administrator resumes escalation${resumed.ok ? '' : `: ${resumed.error}`}`;
    };
    sky.later(forMinutes * MINUTE_MS, resume);
    if (!paused.ok) return `${company.name}'s administrator cannot pause escalation: ${paused.error}`;
    sky.strikes('escalation paused');
    return `${company.name}'s administrator pauses escalation for ${forMinutes} min`;
  };
}

/** What runs, runs on under the version with which it began (ESC15). */
function policySavedAnew(stage: Stage): Kind {
  let edition = 1;
  return async (chance, sky) => {
    const company = chance.pick(stage.companies);
    edition += 1;
    try {
      await company.desk.savePolicy(policyOf(company.name, edition));
    } catch (error) {
      return `${company.name} cannot save its policy: ${String(error)}`;
    }
    sky.strikes('policy saved anew');
    return `${company.name} saves another version of its policy`;
  };
}

const SWEEP = 'Rungs: look at what is due';
const CUSTOMERS_RULE = 'Customer: save once more';

export function servicenowWeather(stage: ServiceNowStage, random: Random, only?: readonly string[]): Weather {
  const { servicenow, line } = stage;
  const { faults, instance } = servicenow;
  const [company] = stage.companies;
  const kinds: Kinds = {
    'node died': (chance, sky) => {
      const knob = { times: 1 + chance.below(5), afterCalls: 1 + chance.below(80) };
      faults.killErrands = sky.watched('node died', knob);
      return `${knob.times} errands lose their node after ${knob.afterCalls} calls`;
    },
    'two nodes at once': (chance, sky) => {
      const knob = { times: 1 + chance.below(8), afterCalls: 1 + chance.below(80), by: () => servicenow.runJob(SWEEP) };
      faults.overtakeErrands = sky.watched('two nodes at once', knob);
      return `in ${knob.times} errands another node sweeps after call ${knob.afterCalls}`;
    },
    'job run twice': (_, sky) => {
      // While the workers stand still no node runs a job either.
      if (servicenow.nextDueAt() === undefined) return '';
      for (let time = 0; time < 2; time += 1) servicenow.runJob(SWEEP);
      sky.strikes('job run twice');
      return 'the sweep runs twice beside its schedule';
    },
    'scheduler silent': outage({
      kind: 'scheduler silent',
      minutes: [3, 20, 90, 24 * 60],
      begin: () => servicenow.scheduler.stop(),
      end: () => servicenow.scheduler.start(),
      begins: "the instance's workers stop",
      ends: "the instance's workers start again",
    }),
    'event late': (chance, sky) => {
      const knob = { times: 1 + chance.below(6), byMs: chance.below(4 * MINUTE_MS) };
      faults.delayEvents = sky.watched('event late', knob);
      return `${knob.times} events wait ${Math.round(knob.byMs / SECOND_MS)} s longer`;
    },
    'event workers stand still': outage({
      kind: 'event workers stand still',
      minutes: [2, 10, 45, 90],
      begin: () => servicenow.eventWorkers.stop(),
      end: () => servicenow.eventWorkers.start(),
      begins: 'nobody takes events, while jobs go on',
      ends: 'events are taken again',
    }),
    'clock apart': clockApart(() => faults, 'nodes work whose clocks are two minutes apart'),
    'request lost its node': (chance, sky) => {
      const knob = { times: 1 + chance.below(3), afterCalls: 1 + chance.below(40), only: /^POST / };
      faults.killErrands = sky.watched('request lost its node', knob);
      return `${knob.times} requests lose their node after ${knob.afterCalls} calls`;
    },
    'two people at once': (chance, sky) => {
      const knob = { times: 1 + chance.below(3), afterCalls: 1 + chance.below(60), by: () => servicenow.runJob(SWEEP) };
      faults.overtakeErrands = sky.watched('two people at once', { ...knob, only: /^(POST|save) / });
      return `while people wait, another node sweeps after call ${knob.afterCalls}, ${knob.times} times`;
    },
    'deleted between two calls': (chance, sky) => {
      if (!company || company.deleted.size > 0) return '';
      const remove = (): void => {
        const open = servicenow.rows('incident', 'active=true').map((row) => row['number'] ?? '');
        if (open.length > 0) company.deleteTicket(chance.pick(open));
      };
      const knob = { times: 1, afterCalls: 1 + chance.below(80), by: remove, only: /^(job|event|ASYNC:|POST) / };
      faults.overtakeErrands = sky.watched('deleted between two calls', knob);
      return `an incident is deleted when somebody works and has made ${knob.afterCalls} calls`;
    },
    'call to Jira timed out': (chance, sky) => {
      const knob = { times: 1 + chance.below(8), afterTheFact: false };
      faults.timeOutCalls = sky.watched('call to Jira timed out', knob);
      return `${knob.times} calls to Jira time out`;
    },
    'answer of Jira lost': (chance, sky) => {
      const knob = { times: 1 + chance.below(8), afterTheFact: true };
      faults.timeOutCalls = sky.watched('answer of Jira lost', knob);
      return `${knob.times} answers of Jira are lost, what was asked being done`;
    },
    'Jira out of reach': outage({
      kind: 'Jira out of reach',
      minutes: [2, 10, 60],
      begin: () => (line.cut = true),
      end: () => (line.cut = false),
      begins: 'Jira is out of reach',
      ends: 'Jira is in reach again',
    }),
    'escalation paused': escalationPaused(stage),
    'policy saved anew': policySavedAnew(stage),
    'business rule entered again': (_, sky) => {
      if (!instance.findOne('sys_script', `name=${CUSTOMERS_RULE}`)) instance.store('sys_script', customersRule);
      sky.strikes('business rule entered again');
      return "a customer's rule saves each incident once more when it was saved";
    },
  };
  return forecast(kinds, stage, random, only, async () => {
    Object.assign(faults, noInstanceFaults());
    servicenow.scheduler.start();
    servicenow.eventWorkers.start();
    line.cut = false;
    if (company) await stage.operate(company, 'resume');
    const rule = instance.findOne('sys_script', `name=${CUSTOMERS_RULE}`);
    if (rule) instance.database.remove('sys_script', rule['sys_id'] ?? '');
  });
}

/** As customers write them: an update within an update, of the same record. */
const customersRule = {
  name: CUSTOMERS_RULE,
  collection: 'incident',
  when: 'after',
  order: '50',
  active: 'true',
  action_insert: 'true',
  action_update: 'true',
  script: `
    var again = new GlideRecord('incident');
    if (again.get(current.getUniqueValue())) {
      again.setValue('upon_approval', again.getValue('upon_approval') === 'proceed' ? 'wait' : 'proceed');
      again.update();
    }`,
};

interface Kinds {
  readonly [name: string]: Kind;
}

function climateOf(kinds: Kinds, random: Random): [name: string, kind: Kind][] {
  const drawn = Object.entries(kinds).filter(() => random.chance(CLIMATE_SHARE));
  return drawn.length > 0 ? drawn : [random.pick(Object.entries(kinds))];
}

function forecast(
  kinds: Kinds,
  stage: Stage,
  random: Random,
  only: readonly string[] | undefined,
  heal: () => void | Promise<void>,
): Weather {
  const climate = only ? Object.entries(kinds).filter(([name]) => only.includes(name)) : climateOf(kinds, random);
  const count = new Map<string, number>();
  const add = (kind: string, times: number): void => void count.set(kind, (count.get(kind) ?? 0) + times);
  const knobs: { readonly kind: string; readonly knob: { times: number }; readonly given: number }[] = [];
  let isClear = false;
  return {
    climate: climate.map(([name]) => name),
    blow({ startsAt, endsAt }, plan) {
      const sky: Sky = {
        watched: (kind, knob) => {
          knobs.push({ kind, knob, given: knob.times });
          return knob;
        },
        strikes: (kind) => add(kind, 1),
        later: (afterMs, happens) =>
          plan({ at: stage.clock.now() + afterMs, happens: () => (isClear ? '' : happens()) }),
      };
      if (climate.length === 0) return;
      for (let at = startsAt; at < endsAt; at += Math.ceil(random.waiting(HOUR_MS / GUSTS_PER_HOUR))) {
        const [, kind] = random.pick(climate);
        const chance = random.fork(`gust at ${at}`);
        plan({ at, happens: () => (isClear ? '' : kind(chance, sky)) });
      }
    },
    async clear() {
      for (const { kind, knob, given } of knobs) add(kind, given - knob.times);
      isClear = true;
      await heal();
    },
    struck: () => count,
  };
}
