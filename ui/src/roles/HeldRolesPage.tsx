/** Who has which role, where the tool itself grants them: to read here, to change there (GOV-4). */
import { useCallback } from 'react';
import type { HeldRole, HeldRolesView } from '@rungs/shared-types';
import { common } from '../messages/common';
import { clockWithSeconds, date } from '../format/times';
import { rolesWords as words } from '../messages/roles';
import { Announcer } from '../parts/Announcer';
import { LoadFailure } from '../parts/LoadFailure';
import { useRefreshed } from '../refresh/useRefreshed';
import { Matrix, roleOrder } from './Matrix';
import type { HeldRolesPort } from './rolesPort';

export function HeldRolesPage({ port, refreshEveryMs }: { port: HeldRolesPort; refreshEveryMs: number }) {
  const load = useCallback(() => port.load(), [port]);
  const { view, failure, isSlow, reload } = useRefreshed<HeldRolesView>(load, refreshEveryMs);
  const isLoading = view === undefined && failure === undefined;
  return (
    <main className="r-page" aria-label={words.title} aria-busy={isLoading}>
      <header className="r-page-head">
        <div>
          <h1>{words.title}</h1>
          <p className="r-subtle">{words.intro}</p>
          {view ? <p className="r-small r-subtle">{asOf(view)}</p> : null}
        </div>
      </header>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notShown} onTryAgain={reload} />}
      {view ? <Held view={view} /> : null}
      {view ? <Matrix /> : null}
      <Announcer text={isLoading && isSlow ? words.loading : ''} />
    </main>
  );
}

function asOf({ asOf: at }: HeldRolesView): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return common.asOf(`${date(at, timeZone)}, ${clockWithSeconds(at, timeZone)}`);
}

function Held({ view }: { view: HeldRolesView }) {
  return (
    <section className="r-card r-spaced">
      <p>
        {words.held.where} <a href={view.grantAt}>{words.held.grant}</a>
      </p>
      <ul className="r-roles">
        {roleOrder.map((role) => (
          <li key={role}>
            <h2>{words.names[role]}</h2>
            <p className="r-small r-subtle">{words.means[role]}</p>
            <People held={view.roles[role]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function People({ held: { platformRole, people, more } }: { held: HeldRole }) {
  return (
    <>
      <p className="r-small">{words.held.platformRole(platformRole)}</p>
      <ul className="r-names">
        {people.map(({ accountId, name }) => (
          <li key={accountId}>{name}</li>
        ))}
        {people.length === 0 ? <li className="r-subtle">{words.nobody}</li> : null}
        {more ? <li className="r-subtle">{words.held.more}</li> : null}
      </ul>
    </>
  );
}
