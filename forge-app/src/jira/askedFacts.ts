/**
 * What a policy asks of a ticket beyond what every look reads: fields by their names, and its history,
 * as far as Jira's answer tells it. What is not there stays unsaid: never zero, never “none” (TRG-R1).
 */
import type { FactsAsked, HistoryCount, Incident, Instant, Measure, TicketFact, TicketValue } from '@rungs/core';
import type { JiraIssue } from './answers';
import { instantOf } from './incident';
import { fieldList, fieldMeasure, fieldValue } from './namedFields';
import type { NamedFields } from './namedFields';

export function askedFacts(issue: JiraIssue, named: NamedFields, { facts, history }: FactsAsked): Partial<Incident> {
  const supportGroup = facts.includes('supportGroup') ? fieldValue(named, SUPPORT_GROUP) : undefined;
  const dataClasses = facts.includes('dataClasses') ? fieldList(named, 'Data classes') : undefined;
  const tier = facts.includes('customer.tier') ? fieldValue(named, 'Customer tier') : undefined;
  const fields = collected(namesIn(facts, 'fields.'), (name): TicketValue | undefined => fieldValue(named, name));
  const measures = collected(namesIn(facts, 'measures.'), (name): Measure | undefined => fieldMeasure(named, name));
  return {
    ...(typeof supportGroup === 'string' && { supportGroup }),
    ...(dataClasses && { dataClasses: dataClasses.filter((it) => !/^none$/i.test(it)) }),
    ...(typeof tier === 'string' && { customer: { tier } }),
    ...(fields && { fields }),
    ...(measures && { measures }),
    ...(history && historyOf(issue, named)),
  };
}

const SUPPORT_GROUP = 'Support group';

function namesIn(facts: readonly string[], prefix: string): string[] {
  return facts.flatMap((fact) => (fact.startsWith(prefix) ? [fact.slice(prefix.length)] : []));
}

function collected<Value>(
  names: readonly string[],
  read: (name: string) => Value | undefined,
): { readonly [name: string]: Value } | undefined {
  const found = names.flatMap((name): (readonly [string, Value])[] => {
    const value = read(name);
    return value === undefined ? [] : [[name, value]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** An answer has the latest hundred changes only: of a longer history nothing can be counted. */
function historyOf({ fields, changelog }: JiraIssue, named: NamedFields): Pick<Incident, 'history' | 'uncounted'> {
  if (!changelog || !fields.comment) return {};
  const changes = changelog.histories.filter(({ author }) => !isApp(author));
  const comments = fields.comment.comments.filter(({ author }) => !isApp(author));
  const reporter = fields.reporter?.accountId;
  const hasAllChanges = changelog.total <= changelog.histories.length;
  const hasAllComments = fields.comment.total <= fields.comment.comments.length;
  const knowsGroups = hasAllChanges && fieldValue(named, SUPPORT_GROUP) !== undefined;
  const uncounted: HistoryCount[] = [
    ...(knowsGroups ? [] : (['reassignments', 'bounces'] as const)),
    ...(hasAllChanges ? [] : (['reopenings'] as const)),
    ...(hasAllComments && reporter !== undefined ? [] : (['chases'] as const)),
  ];
  const history = [
    ...changes.flatMap(({ created, items }) => dated(created, (at) => items.flatMap((item) => changeFact(at, item)))),
    ...comments.flatMap(({ created, author, jsdPublic }) =>
      dated(created, (at): TicketFact[] => {
        const isReporters = author?.accountId !== undefined && author.accountId === reporter;
        if (!isReporters) return [{ at, kind: 'progress' }];
        return jsdPublic === false ? [] : [{ at, kind: 'chased' }];
      }),
    ),
  ];
  return { history, ...(uncounted.length > 0 && { uncounted }) };
}

type Changes = NonNullable<JiraIssue['changelog']>['histories'][number]['items'];

/** A resolution that is taken away again is a reopening, whatever the workflow's statuses are called. */
function changeFact(at: Instant, { field, fromString: from, toString: to }: Changes[number]): TicketFact[] {
  switch (field) {
    case 'resolution':
      return from && !to ? [{ at, kind: 'reopened' }] : [];
    case 'status':
    case 'assignee':
      return [{ at, kind: 'progress' }];
    case SUPPORT_GROUP:
      return to ? [{ at, kind: 'movedToGroup', to, ...(from && { from }) }] : [];
    default:
      return [];
  }
}

function dated(text: string, facts: (at: Instant) => TicketFact[]): TicketFact[] {
  const at = instantOf(text);
  return at === undefined ? [] : facts(at);
}

/** What apps write, this one among them, is nobody's progress. */
function isApp(author: { readonly accountType?: string | undefined } | null | undefined): boolean {
  return author?.accountType === 'app';
}
