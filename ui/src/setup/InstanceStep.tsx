/** What the instance gives and what it lacks: has, missing, how to fix. */
import { useCallback } from 'react';
import type { InstanceCheck } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { Icon } from '../parts/Icon';
import { LoadFailure } from '../parts/LoadFailure';
import { Notice } from '../parts/Notice';
import { PushButton } from '../parts/PushButton';
import type { ServiceNowSetUpPort } from './setUpPort';
import { StepFoot, type StepProps } from './Step';
import { useAsked } from './useAsked';

const words = setUpWords.instance;
const icons = { has: 'acknowledged', missing: 'error', optional: 'none' } as const;

export function InstanceStep({ port, save, isSaving, onBack }: StepProps<ServiceNowSetUpPort>) {
  const probe = useCallback(() => port.probeInstance(), [port]);
  const { value, failure, again } = useAsked(probe);
  const missing = value?.checks.filter(({ standing }) => standing === 'missing') ?? [];
  const isAsked = value !== undefined;
  return (
    <>
      <p>{words.means}</p>
      <p role="status" className="r-small">
        {!isAsked && failure === undefined ? words.asking : isAsked && missing.length === 0 ? words.allThere : ''}
      </p>
      {failure === undefined ? null : <LoadFailure failure={failure} title={words.notAsked} onTryAgain={again} />}
      {value ? <Table checks={value.checks} /> : null}
      {missing.length === 0 ? null : (
        <Notice
          tone="warning"
          icon="error"
          level={3}
          title={words.how}
          actions={
            <PushButton small onPress={again}>
              {words.again}
            </PushButton>
          }
        >
          <ul>
            {missing.map(({ need }) => (
              <li key={need}>
                <b>{words.names[need]}</b>: {words.fix[need]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <StepFoot isSaving={isSaving} onBack={onBack} onNext={() => void save({}, true)} next={setUpWords.goOn} />
    </>
  );
}

function Table({ checks }: { checks: readonly InstanceCheck[] }) {
  return (
    <div className="r-table" role="region" aria-label={words.means} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.need}</th>
            <th scope="col">{words.stands}</th>
            <th scope="col">{words.seen}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ need, standing, seen }) => (
            <tr key={need}>
              <th scope="row">{words.names[need]}</th>
              <td>
                <Icon name={icons[standing]} small /> {words.standing[standing]}
              </td>
              <td>{seen.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
