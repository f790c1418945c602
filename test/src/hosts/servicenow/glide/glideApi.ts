/**
 * The Glide API of one instance, as scripts see it by name and as modules import it from
 * `@servicenow/glide`.
 */
import type { Row } from '../data/database';
import type { GlideNamespace } from '../engine/modules';
import type { Events } from '../lifecycle/events';
import { GlideAggregateObject } from './glideAggregate';
import { dateTimeClass } from './glideDateTime';
import { durationClass } from './glideDuration';
import { scheduleClass } from './glideSchedule';
import { glideRecordProxy, GlideRecordObject, type GlideWorld } from './glideRecord';
import { attachmentClass } from './glideSysAttachment';
import { glideSystem } from './glideSystem';
import { dateClass, timeClass } from './glideTime';
import { withRefusals } from './notOffered';
import { restMessageClass } from './restMessage';
import { scriptText } from './conditionFrom';

export class GlideApi {
  readonly ambient: { readonly [name: string]: unknown };
  readonly namespaces: { readonly [namespace: string]: GlideNamespace };

  constructor(
    private readonly world: GlideWorld,
    events: Events,
  ) {
    const restMessage = { RESTMessageV2: restMessageClass(world.instance) };
    const glide = {
      gs: withRefusals('gs', glideSystem(world.instance, events)),
      GlideRecord: recordClass(world),
      GlideAggregate: withRefusals('GlideAggregate', aggregateClass(world)),
      GlideDateTime: dateTimeClass(world.instance),
      GlideDate: dateClass(world.instance),
      GlideTime: timeClass(world.instance),
      GlideDuration: durationClass(),
      GlideSchedule: scheduleClass(world.instance),
      GlideSysAttachment: attachmentClass(world),
    };
    this.ambient = { ...glide, sn_ws: restMessage };
    this.namespaces = { '': glide, sn_ws: restMessage, sn_ws_int: {} };
  }

  /** A record as a rule receives it. */
  proxy(record: GlideRecordObject): object {
    return glideRecordProxy(this.world, record);
  }

  record(tableName: string): GlideRecordObject {
    return new GlideRecordObject(this.world, tableName);
  }

  displayed(tableName: string, row: Row): ReturnType<GlideWorld['lifecycle']['display']> {
    const record = this.record(row['sys_class_name'] || tableName);
    record.hostOnly.load(row);
    return this.world.lifecycle.display(record);
  }

  recordFor(tableName: string, row: Row): object {
    const record = this.record(row['sys_class_name'] || tableName);
    record.hostOnly.load(row);
    return this.proxy(record);
  }

  /** One that is about to be inserted, with what has been set of it. */
  newRecordFor(tableName: string, values: Row): object {
    const record = this.record(tableName);
    record.initialize();
    record.hostOnly.adopt(values, []);
    return this.proxy(record);
  }
}

function recordClass(world: GlideWorld) {
  return class GlideRecord {
    constructor(tableName: unknown) {
      return glideRecordProxy(world, new GlideRecordObject(world, scriptText(tableName)));
    }
  };
}

function aggregateClass(world: GlideWorld) {
  return class GlideAggregate extends GlideAggregateObject {
    constructor(tableName: unknown) {
      super(world, scriptText(tableName));
    }
  };
}
