/** What the saved policy names and the instance does not know: people are chosen here, other names are said. */
import type { UnknownToTool } from '@rungs/shared-types';
import { setUpWords } from '../messages/setup';
import { Notice } from '../parts/Notice';
import type { ServiceNowSetUpPort } from './setUpPort';
import { UnknownPeople } from './UnknownPeople';

const words = setUpWords.unknown;

interface UnknownNamesProps {
  readonly unknown: UnknownToTool;
  readonly port: ServiceNowSetUpPort;
  readonly onSaved: () => void;
}

export function UnknownNames({ unknown: { people, names }, port, onSaved }: UnknownNamesProps) {
  return (
    <>
      {people.length === 0 ? null : <UnknownPeople people={people} port={port} onSaved={onSaved} />}
      {names.length === 0 ? null : (
        <Notice tone="warning" icon="error" level={3} title={words.names}>
          <ul>
            {names.map(({ of, name }) => (
              <li key={`${of} ${name}`}>
                {words.nameOf[of]} “{name}”
              </li>
            ))}
          </ul>
          <p>{words.nameText}</p>
        </Notice>
      )}
    </>
  );
}
