/** What a policy document has and never uses: mandatory paths that nothing starts, priorities that it does not take, a last resort without an account. */
import type { Priority } from '../incident/incident';
import { fault } from './fault';
import type { PolicyFault } from './fault';
import type { PersonDocument, PolicyDocument } from './policyDocument';
import type { TriggerDocument } from './triggerDocument';

export function reachFaults(document: PolicyDocument): PolicyFault[] {
  return [...idleMandatoryPaths(document), ...idlePriorities(document), ...lastResortAccounts(document)];
}

/** ESC1: triggers say which paths start; whoever made one mandatory relies on it. */
function idleMandatoryPaths({ paths, triggers }: PolicyDocument): PolicyFault[] {
  return paths.flatMap(({ id, name, mandatory }, i) =>
    !mandatory || triggers.length === 0 || triggers.some((trigger) => starts(trigger, id))
      ? []
      : [
          fault(
            ['paths', i],
            `No trigger starts the mandatory path “${name}”.`,
            `Name “${id}” in the paths of a trigger, or remove the path.`,
          ),
        ],
  );
}

/** Without paths, a ticket for the board is flagged and nothing more (TRG-12). */
function starts({ kind, paths }: TriggerDocument, path: string): boolean {
  return paths === undefined ? kind !== 'boardReportable' : paths.includes(path);
}

function idlePriorities({ appliesTo, targets, paths }: PolicyDocument): PolicyFault[] {
  const { priorities } = appliesTo;
  if (priorities === undefined) return [];
  const idle = (priority: Priority, at: PolicyFault['path']): PolicyFault[] =>
    priorities.includes(priority)
      ? []
      : [
          fault(
            [...at, 'priority'],
            `The policy does not apply to priority ${priority}.`,
            'Remove the entry, or add the priority to appliesTo.',
          ),
        ];
  return [
    ...targets.flatMap(({ priority }, i) => idle(priority, ['targets', i])),
    ...paths.flatMap(({ levels }, i) =>
      levels.flatMap(({ byPriority = [], updates }, n) => {
        const at = ['paths', i, 'levels', n];
        return [
          ...byPriority.flatMap(({ priority }, m) => idle(priority, [...at, 'byPriority', m])),
          ...(updates?.byPriority ?? []).flatMap(({ priority }, m) =>
            idle(priority, [...at, 'updates', 'byPriority', m]),
          ),
        ];
      }),
    ),
  ];
}

const TOOLS: { readonly [tool in keyof Required<PersonDocument['accounts']>]: string } = {
  jira: 'Jira',
  servicenow: 'ServiceNow',
};

/** ESC7: in a tool in which anybody is told, the last resort must be as well. */
function lastResortAccounts({ people, catchAll }: PolicyDocument): PolicyFault[] {
  const last = people.filter(({ id }) => catchAll.includes(id));
  if (last.length === 0) return [];
  return (['jira', 'servicenow'] as const).flatMap((tool) => {
    const has = ({ accounts }: PersonDocument): boolean => accounts[tool] !== undefined;
    if (!people.some(has) || last.some(has)) return [];
    return [
      fault(
        ['catchAll'],
        `Nobody of the last resort has a ${TOOLS[tool]} account, so in ${TOOLS[tool]} the chain can end in nobody.`,
        `Give ${last.map(({ name }) => name).join(' or ')} their account, or name somebody who has one.`,
      ),
    ];
  });
}
