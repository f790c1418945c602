/**
 * Choice lists of the platform's task tables: what a stored code reads as on a form and with
 * `sysparm_display_value`. States of incidents as published (KB0564465); those of changes and the hold reasons' codes
 * are the customary ones. The states of problems come with their model.
 */
import type { Dictionary } from './dictionary';

export type ChoiceList = ReadonlyArray<readonly [value: string, label: string]>;

const INCIDENT_STATES: ChoiceList = [
  ['1', 'New'],
  ['2', 'In Progress'],
  ['3', 'On Hold'],
  ['6', 'Resolved'],
  ['7', 'Closed'],
  ['8', 'Canceled'],
];

const PLATFORM_CHOICES: { readonly [column: string]: ChoiceList } = {
  'incident.state': INCIDENT_STATES,
  'incident.incident_state': INCIDENT_STATES,
  'problem.resolution_code': [
    ['fix_applied', 'Fix Applied'],
    ['risk_accepted', 'Risk Accepted'],
    ['duplicate', 'Duplicate'],
    ['canceled', 'Canceled'],
  ],
  'change_request.state': [
    ['-5', 'New'],
    ['-4', 'Assess'],
    ['-3', 'Authorize'],
    ['-2', 'Scheduled'],
    ['-1', 'Implement'],
    ['0', 'Review'],
    ['3', 'Closed'],
    ['4', 'Canceled'],
  ],
  'change_request.type': [
    ['normal', 'Normal'],
    ['standard', 'Standard'],
    ['emergency', 'Emergency'],
  ],
  'task.state': [
    ['-5', 'Pending'],
    ['1', 'Open'],
    ['2', 'Work in Progress'],
    ['3', 'Closed Complete'],
    ['4', 'Closed Incomplete'],
    ['7', 'Closed Skipped'],
  ],
  'task.priority': [
    ['1', '1 - Critical'],
    ['2', '2 - High'],
    ['3', '3 - Moderate'],
    ['4', '4 - Low'],
    ['5', '5 - Planning'],
  ],
  'task.impact': [
    ['1', '1 - High'],
    ['2', '2 - Medium'],
    ['3', '3 - Low'],
  ],
  'task.urgency': [
    ['1', '1 - High'],
    ['2', '2 - Medium'],
    ['3', '3 - Low'],
  ],
  'incident.severity': [
    ['1', '1 - High'],
    ['2', '2 - Medium'],
    ['3', '3 - Low'],
  ],
  'task.escalation': [
    ['0', 'Normal'],
    ['1', 'Moderate'],
    ['2', 'High'],
    ['3', 'Overdue'],
  ],
  'incident.hold_reason': [
    ['1', 'Awaiting Caller'],
    ['3', 'Awaiting Problem'],
    ['4', 'Awaiting Vendor'],
    ['5', 'Awaiting Change'],
  ],
  'incident.category': [
    ['inquiry', 'Inquiry / Help'],
    ['software', 'Software'],
    ['hardware', 'Hardware'],
    ['network', 'Network'],
    ['database', 'Database'],
  ],
  'incident.close_code': [
    ['Solved (Work Around)', 'Solved (Work Around)'],
    ['Solved (Permanently)', 'Solved (Permanently)'],
    ['Not Solved (Not Reproducible)', 'Not Solved (Not Reproducible)'],
    ['Closed/Resolved by Caller', 'Closed/Resolved by Caller'],
  ],
  'task.upon_approval': [
    ['proceed', 'Proceed to Next Task'],
    ['do_nothing', 'Wait for a User to Close this task'],
  ],
  'task.upon_reject': [
    ['cancel', 'Cancel all future Tasks'],
    ['goto', 'Go to a previous Task'],
  ],
  'task.contact_type': [
    ['email', 'Email'],
    ['phone', 'Phone'],
    ['self-service', 'Self-service'],
  ],
};

/** The choices of the table or of the nearest one it extends; an application may add its own. */
export class Choices {
  private readonly lists = new Map<string, ChoiceList>(Object.entries(PLATFORM_CHOICES));

  constructor(private readonly dictionary: Dictionary) {}

  add(tableName: string, column: string, value: string, label: string): void {
    const key = `${tableName}.${column}`;
    const others = (this.lists.get(key) ?? []).filter(([known]) => known !== value);
    this.lists.set(key, [...others, [value, label]]);
  }

  replace(tableName: string, column: string, list: ChoiceList): void {
    this.lists.set(`${tableName}.${column}`, list);
  }

  of(tableName: string, column: string): ChoiceList {
    for (const name of this.dictionary.lineage(tableName)) {
      const list = this.lists.get(`${name}.${column}`);
      if (list) return list;
    }
    return [];
  }

  /** Of the platform and of applications, by `table.column`. */
  all(): ReadonlyMap<string, ChoiceList> {
    return this.lists;
  }

  label(tableName: string, column: string, value: string): string | undefined {
    return this.of(tableName, column).find(([code]) => code === value)?.[1];
  }
}
