/**
 * E-mail notifications: what a `sysevent_email_action` record makes of an event, put into the outbox
 * (`sys_email`). Nothing is ever sent. Recipients are fields of the record, groups, users and the
 * event's parameters; the person who caused the event gets nothing unless the record says so.
 */
import type { Row } from '../data/database';
import { displayText } from '../data/displayText';
import { parseEncodedQuery } from '../data/encodedQuery';
import type { GlideApi } from '../glide/glideApi';
import type { Instance } from '../instance';
import { errorText, type Scripts } from '../scripts';

export class Notifications {
  constructor(
    private readonly instance: Instance,
    private readonly scripts: Scripts,
    private readonly glide: GlideApi,
  ) {}

  send(event: Row): void {
    const actions = this.instance.find('sysevent_email_action', `event_name=${event['name']}^active=true^ORDERBYorder`);
    for (const action of actions.filter((each) => (each['generation_type'] || 'event') === 'event')) {
      try {
        this.sendOne(action, event);
      } catch (thrown) {
        this.instance.write('error', `Notification ${action['name']}`, errorText(thrown));
      }
    }
  }

  private sendOne(action: Row, event: Row): void {
    const tableName = event['table'] || (action['collection'] ?? '');
    const known = this.instance.dictionary.has(tableName);
    const row = known ? this.instance.database.get(tableName, event['instance'] ?? '') : undefined;
    if (!this.applies(action, event, tableName, row)) return;
    const recipients = this.recipients(action, event, tableName, row);
    if (recipients.length === 0) return;
    const text = (template: string): string => this.filled(template, event, tableName, row);
    const body = action['message_html'] || (action['message'] ?? '');
    this.instance.store('sys_email', {
      type: 'send-ready',
      state: 'ready',
      recipients: recipients.join(','),
      subject: text(action['subject'] ?? ''),
      body: text(body),
      body_text: text(action['message_text'] || withoutTags(body)),
      target_table: tableName,
      instance: event['instance'] ?? '',
      content_type: 'multipart/mixed',
      notification_type: 'SMTP',
    });
  }

  private applies(action: Row, event: Row, tableName: string, row: Row | undefined): boolean {
    const condition = action['condition'];
    if (condition && row) {
      const query = parseEncodedQuery(this.scripts.resolveQuery(condition));
      if (!this.instance.database.satisfies(tableName, row, query)) return false;
    }
    const advanced = action['advanced_condition'];
    if (!advanced) return true;
    const current = row ? this.glide.recordFor(tableName, row) : undefined;
    const answer = this.scripts.run(action, `${advanced}\nreturn answer;`, {
      current,
      event: this.glide.recordFor('sysevent', event),
    });
    return answer !== false;
  }

  /** Addresses, each once, without those who are inactive or have none. */
  private recipients(action: Row, event: Row, tableName: string, row: Row | undefined): string[] {
    const named = [
      ...listed(action['recipient_users']),
      ...listed(action['recipient_groups']).flatMap((group) => this.members(group)),
      ...listed(action['recipient_fields']).flatMap((field) => (row ? this.inField(tableName, row, field) : [])),
      ...(action['event_parm_1'] === 'true' ? listed(event['parm1']) : []),
      ...(action['event_parm_2'] === 'true' ? listed(event['parm2']) : []),
    ];
    const addresses = named
      .flatMap((each) => (this.instance.database.get('sys_user_group', each) ? this.members(each) : [each]))
      .flatMap((each) => this.address(each, action['send_self'] === 'true' ? '' : (event['user_id'] ?? '')));
    return [...new Set(addresses)];
  }

  private inField(tableName: string, row: Row, field: string): string[] {
    return listed(this.instance.database.valueOf(tableName, row, field));
  }

  private members(groupId: string): string[] {
    return this.instance.find('sys_user_grmember', `group=${groupId}`).map((member) => member['user'] ?? '');
  }

  /** A sys_id, a user name, or an address as it stands. */
  private address(who: string, exceptUserId: string): string[] {
    const user = this.instance.database.get('sys_user', who) ?? this.instance.user(who);
    if (!user) return who.includes('@') ? [who] : [];
    const wanted = user['active'] !== 'false' && user['email'] && user['sys_id'] !== exceptUserId;
    return wanted ? [user['email'] ?? ''] : [];
  }

  /**
   * `${number}`, `${assigned_to.name}`, `${event.parm1}`, `${URI}`, `${incident.URI_REF}`: each as it stands, nothing is
   * escaped. `${mail_script:name}` is what that script prints.
   */
  private filled(template: string, event: Row, tableName: string, row: Row | undefined): string {
    return template.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
      const key = name.trim();
      if (key.startsWith('mail_script:')) return this.printed(key.slice('mail_script:'.length), event, tableName, row);
      if (key.startsWith('event.')) return event[key.slice('event.'.length)] ?? '';
      const link = /^(?:(.+)\.)?(URI|URI_REF)$/.exec(key);
      if (link) return row ? this.link(tableName, row, link[1], link[2] === 'URI_REF') : '';
      return row ? displayText(this.instance, tableName, row, key) : '';
    });
  }

  private printed(name: string, event: Row, tableName: string, row: Row | undefined): string {
    const script = this.instance.findOne('sys_script_email', `name=${name.trim()}`);
    if (!script) throw new Error(`There is no mail script ${name}`);
    let text = '';
    this.scripts.run(script, script['script'] ?? '', {
      current: row ? this.glide.recordFor(tableName, row) : undefined,
      template: { print: (words: unknown) => void (text += String(words)) },
      event: this.glide.recordFor('sysevent', event),
    });
    return text;
  }

  /** To the record itself, or to the one that a column of it refers to. */
  private link(tableName: string, row: Row, path: string | undefined, withText: boolean): string {
    const target = path === undefined ? tableName : this.instance.database.columnOf(tableName, path)?.reference;
    const sysId = path === undefined ? row['sys_id'] : this.instance.database.valueOf(tableName, row, path);
    if (!target || !sysId) return '';
    const base = this.instance.property('glide.servlet.uri') ?? '/';
    const address = `${base}nav_to.do?uri=${target}.do%3Fsys_id=${sysId}`;
    return withText ? `<a href="${address}">${this.instance.displayValue(target, sysId)}</a>` : address;
  }
}

function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function withoutTags(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim();
}
