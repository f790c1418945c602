/** What the app may do in the chosen projects: has, missing, how to fix. */
import { useCallback } from 'react';
import type { Scope } from '@rungs/core';
import type { AppPermission, ProjectProbe } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import { nameOf } from './ScopesStep';
import { StepFoot, type StepProps } from './Step';
import type { JiraSetUpPort } from './setUpPort';
import { useAsked } from './useAsked';

const words = setUpWords.permissions;
const asked: readonly AppPermission[] = ['browse', 'comment', 'edit', 'assign'];
/** Of all projects: enough to show whether something is wrong at large. */
const OF_ALL = 10;

interface Probed {
  readonly scope: Scope;
  readonly probe: ProjectProbe;
}

export function PermissionsStep({ view, port, save, isSaving, onBack }: StepProps<JiraSetUpPort>) {
  const { scopes } = view;
  const probe = useCallback(async (): Promise<readonly Probed[]> => {
    const those = scopes === 'all' ? (await port.findScopes({ query: '', from: 0 })).scopes : scopes;
    const probed: Probed[] = [];
    // One after the other: Jira's burst limits are shared by all apps of the site.
    for (const scope of scopes === 'all' ? those.slice(0, OF_ALL) : those) {
      probed.push({ scope, probe: await port.probeProject({ id: scope.id }) });
    }
    return probed;
  }, [scopes, port]);
  const { value, failure, again } = useAsked(probe);
  const missing = asked.filter((name) => value?.some(({ probe: { has } }) => !has[name]));
  return (
    <>
      <p>{words.means}</p>
      {scopes === 'all' ? <p className="r-small r-subtle">{words.ofAll}</p> : null}
      <p role="status" className="r-small">
        {value === undefined && failure === undefined
          ? words.asking
          : value && missing.length === 0
            ? words.allThere
            : ''}
      </p>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notAsked} onTryAgain={again} />}
      {value ? <Table probed={value} /> : null}
      {missing.length === 0 ? null : (
        <Notice
          tone="warning"
          icon="refused"
          level={3}
          title={words.how}
          actions={
            <PushButton small onPress={again}>
              {words.again}
            </PushButton>
          }
        >
          <ul>
            {missing.map((name) => (
              <li key={name}>
                <b>{words.names[name]}</b>: {words.fix[name]}
              </li>
            ))}
          </ul>
          <p>{words.where}</p>
        </Notice>
      )}
      <StepFoot isSaving={isSaving} onBack={onBack} onNext={() => void save({}, true)} next={setUpWords.goOn} />
    </>
  );
}

function Table({ probed }: { probed: readonly Probed[] }) {
  return (
    <div className="r-table" role="region" aria-label={words.means} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.project}</th>
            {asked.map((name) => (
              <th key={name} scope="col">
                {words.names[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {probed.map(({ scope, probe: { has } }) => (
            <tr key={scope.id}>
              <th scope="row">{nameOf(scope)}</th>
              {asked.map((name) => (
                <td key={name}>
                  <Icon name={has[name] ? 'acknowledged' : 'refused'} small /> {has[name] ? words.has : words.missing}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
