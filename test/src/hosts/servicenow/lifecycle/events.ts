/**
 * The event queue: `sysevent` rows wait until their time and then wake script actions and e-mail
 * notifications. An event that nobody registered is dropped by the platform without a word; here
 * that is an error, because it is always a fault of the application.
 */
import type { Instant } from '@rungs/core';
import { dateTimeText } from '../data/dateTimeText';
import type { Row } from '../data/database';
import type { GlideApi } from '../glide/glideApi';
import type { GlideRecordObject } from '../glide/glideRecord';
import { strikes } from '../faults';
import { sessionOf, type Instance } from '../instance';
import { errorText, type Scripts } from '../scripts';
import type { Errand, ErrandSource } from './agenda';
import type { Notifications } from './notifications';

export interface NewEvent {
  readonly name: string;
  readonly record: GlideRecordObject | undefined;
  readonly parm1: string;
  readonly parm2: string;
  readonly queue: string;
  readonly at: Instant;
}

export class Events implements ErrandSource {
  private readonly waiting: { readonly sysId: string; readonly dueAt: Instant }[] = [];
  private stopped = false;
  private glide: GlideApi | undefined;
  private notifications: Notifications | undefined;

  constructor(
    private readonly instance: Instance,
    private readonly scripts: Scripts,
  ) {}

  connect(glide: GlideApi, notifications: Notifications): void {
    this.glide = glide;
    this.notifications = notifications;
  }

  queue(event: NewEvent): void {
    const registered = this.instance.findOne('sysevent_register', `event_name=${event.name}`) !== undefined;
    if (!registered)
      this.instance.write('error', 'gs.eventQueue', `nobody registered the event ${event.name}: it is dropped`);
    const sysId = this.instance.store('sysevent', {
      name: event.name,
      instance: event.record?.getUniqueValue() ?? '',
      table: event.record?.getRecordClassName() ?? '',
      parm1: event.parm1,
      parm2: event.parm2,
      queue: event.queue,
      state: registered ? 'ready' : 'error',
      process_on: dateTimeText(event.at),
      user_id: this.instance.userId(),
      user_name: this.instance.session.userName,
    });
    // The row keeps whole seconds, so an event is never processed before its instant.
    const dueAt = Math.max(this.instance.clock.now(), Math.ceil(event.at / 1000) * 1000);
    if (!registered) return;
    const onTime = event.at <= this.instance.clock.now() ? event.at : dueAt;
    const { delayEvents } = this.instance.interruptions.faults;
    this.waiting.push({ sysId, dueAt: strikes(delayEvents) ? onTime + delayEvents.byMs : onTime });
  }

  /** The workers of the event queue stand still, as they do now and then while jobs go on. */
  stop(): void {
    this.stopped = true;
  }

  start(): void {
    this.stopped = false;
  }

  next(): Errand | undefined {
    if (this.stopped) return undefined;
    const first = this.waiting.reduce<(typeof this.waiting)[number] | undefined>(
      (best, each) => (best && best.dueAt <= each.dueAt ? best : each),
      undefined,
    );
    if (!first) return undefined;
    const name = this.instance.database.get('sysevent', first.sysId)?.['name'] ?? 'event';
    return { name: `event ${name}`, dueAt: first.dueAt, run: () => this.process(first) };
  }

  private process(waiting: (typeof this.waiting)[number]): void {
    this.waiting.splice(this.waiting.indexOf(waiting), 1);
    const event = this.instance.database.get('sysevent', waiting.sysId);
    if (!event) return;
    this.instance.inSession(sessionOf('system'), () => {
      for (const action of this.actions(event)) this.runAction(action, event);
      if (!this.instance.interruptions.isDead) this.notifications?.send(event);
    });
    // Nobody writes for a node that died: its event stays as it was, and nobody takes it up again.
    if (this.instance.interruptions.isDead) return;
    this.instance.database.put('sysevent', { ...event, state: 'processed', processed: this.instance.nowText() });
  }

  private actions(event: Row): Row[] {
    const query = `event_name=${event['name']}^active=true^ORDERBYorder`;
    return this.instance.find('sysevent_script_action', query);
  }

  private runAction(action: Row, event: Row): void {
    const { glide } = this;
    const about = this.instance.dictionary.has(event['table'] ?? '')
      ? this.instance.database.get(event['table'] ?? '', event['instance'] ?? '')
      : undefined;
    const current = glide && about ? glide.recordFor(event['table'] ?? '', about) : undefined;
    const bindings = { current, event: glide?.recordFor('sysevent', event) };
    try {
      if (!this.scripts.holds(action, action['condition_script'] ?? '', bindings)) return;
      this.scripts.run(action, action['script'] ?? '', bindings);
    } catch (thrown) {
      this.instance.write('error', `Script action ${action['name']}`, errorText(thrown));
    }
  }
}
