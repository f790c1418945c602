/** What stands twice in a policy document and may stand once: names within a list, accounts, levels of a path. */
import { fault, repeated } from './fault';
import type { PolicyFault } from './fault';
import type { PathDocument, PersonDocument, PolicyDocument } from './policyDocument';

type At = PolicyFault['path'];

export function duplicateFaults(document: PolicyDocument): PolicyFault[] {
  const { people, groups, paths, triggers, authorities = [], catchAll, mayAcknowledgeAnyLevel = [] } = document;
  return [
    ...sharedAccounts(people, 'jira', 'Jira'),
    ...sharedAccounts(people, 'servicenow', 'ServiceNow'),
    ...groups.flatMap(({ name, members }, i) => namedTwice(members, ['groups', i, 'members'], `group “${name}”`)),
    ...triggers.flatMap(({ id, paths: asked = [] }, i) =>
      namedTwice(asked, ['triggers', i, 'paths'], `trigger “${id}”`),
    ),
    ...paths.flatMap((path, i) => levelsOfOneName(path, ['paths', i, 'levels'])),
    ...authorities.flatMap(({ name, holders, may, paths: held = [] }, i) => [
      ...namedTwice(holders, ['authorities', i, 'holders'], `authority “${name}”`),
      ...namedTwice(may, ['authorities', i, 'may'], `authority “${name}”`),
      ...namedTwice(held, ['authorities', i, 'paths'], `authority “${name}”`),
    ]),
    ...namedTwice(catchAll, ['catchAll'], 'last resort'),
    ...namedTwice(mayAcknowledgeAnyLevel, ['mayAcknowledgeAnyLevel'], 'list of who may acknowledge any level'),
  ];
}

/** An account is one person’s: whoever presses a button would else be taken for the first of them. */
function sharedAccounts(
  people: readonly PersonDocument[],
  tool: keyof PersonDocument['accounts'],
  toolName: string,
): PolicyFault[] {
  return repeated(people.map(({ accounts }) => accounts[tool])).map(({ n, first }) =>
    fault(
      ['people', n, 'accounts', tool],
      `“${people[first]?.name ?? ''}” and “${people[n]?.name ?? ''}” have the same ${toolName} account “${people[n]?.accounts[tool] ?? ''}”.`,
      'Give each person an account of their own, or make them one person.',
    ),
  );
}

function namedTwice(ids: readonly string[], at: At, where: string): PolicyFault[] {
  return repeated(ids).map(({ n }) =>
    fault([...at, n], `“${ids[n] ?? ''}” stands twice in the ${where}.`, 'Name it once.'),
  );
}

/** ESC15: a running escalation finds its level in another version by the name. */
function levelsOfOneName({ name: path, levels }: PathDocument, at: At): PolicyFault[] {
  return repeated(levels.map(({ name }) => name)).map(({ n, first }) =>
    fault(
      [...at, n, 'name'],
      `The path “${path}” has two levels called “${levels[first]?.name ?? ''}”, which nobody could tell apart.`,
      'Give each level of a path a name of its own.',
    ),
  );
}
