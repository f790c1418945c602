/** What stands twice in a policy document and may stand once: names within a list, accounts, levels of a path. */
import { fault } from './fault';
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
  return people.flatMap(({ name, accounts }, i) => {
    const account = accounts[tool];
    const first = people.findIndex((it) => it.accounts[tool] === account);
    if (account === undefined || first === i) return [];
    return [
      fault(
        ['people', i, 'accounts', tool],
        `“${people[first]?.name ?? ''}” and “${name}” have the same ${toolName} account “${account}”.`,
        'Give each person an account of their own, or make them one person.',
      ),
    ];
  });
}

function namedTwice(ids: readonly string[], at: At, where: string): PolicyFault[] {
  return ids.flatMap((id, n) =>
    ids.indexOf(id) === n ? [] : [fault([...at, n], `“${id}” stands twice in the ${where}.`, 'Name it once.')],
  );
}

/** ESC15: a running escalation finds its level in another version by the name. */
function levelsOfOneName({ name: path, levels }: PathDocument, at: At): PolicyFault[] {
  return levels.flatMap(({ name }, n) =>
    levels.findIndex((level) => level.name === name) === n
      ? []
      : [
          fault(
            [...at, n, 'name'],
            `The path “${path}” has two levels called “${name}”, which nobody could tell apart.`,
            'Give each level of a path a name of its own.',
          ),
        ],
  );
}
