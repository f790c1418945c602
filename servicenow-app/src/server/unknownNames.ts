/** What a policy names and the instance does not know: people who cannot be told, names that choose no incident. */
import type { PolicyDocument, UnknownPerson, UnknownToTool } from './vendor/core.js';
import { choicesOf } from './glide/choices.ts';
import { knownAccounts, namesThere } from './glide/directory.ts';
import type { KnownAccount } from './glide/directory.ts';

export function unknownTo(document: PolicyDocument): UnknownToTool {
  const { categories = [], services = [], supportGroups = [] } = document.appliesTo;
  return {
    people: unknownPeople(document),
    names: [
      ...missing(
        'category',
        categories,
        categories.length === 0 ? [] : choicesOf('category').map(({ value }) => value),
      ),
      ...missing('service', services, namesThere('cmdb_ci_service', services)),
      ...missing('supportGroup', supportGroups, namesThere('sys_user_group', supportGroups)),
    ],
  };
}

/** Who has no account here at all may be somebody of the other tool; who has one is meant to be told here. */
export function cannotBeTold({ people }: UnknownToTool): readonly UnknownPerson[] {
  return people.filter(({ why }) => why === 'notThere' || why === 'inactive');
}

function unknownPeople({ people }: PolicyDocument): UnknownPerson[] {
  const accounts = people.map(({ accounts: { servicenow = '' } }) => servicenow);
  const known = knownAccounts(accounts.filter((account) => account !== ''));
  return people.flatMap(({ id, name }, i) => {
    const account = accounts[i] ?? '';
    const why = whyUntold(account, known.get(account.toLowerCase()));
    return why === undefined ? [] : [{ id, name, account, why }];
  });
}

function whyUntold(account: string, known: KnownAccount | undefined): UnknownPerson['why'] | undefined {
  if (account === '') return 'noAccount';
  if (!known) return 'notThere';
  if (!known.active) return 'inactive';
  return known.hasAddress ? undefined : 'noAddress';
}

type Kind = UnknownToTool['names'][number]['of'];

function missing(of: Kind, named: readonly string[], there: readonly string[]): UnknownToTool['names'] {
  return named.filter((name) => !there.includes(name)).map((name) => ({ of, name }));
}
