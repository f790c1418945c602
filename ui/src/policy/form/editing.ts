/** What every field of the form needs: to change the document, and to lead into the text. */
import type { FaultPath, LocatedFault, PolicyEdit } from '@rungs/shared-types';
import { createContext, useContext } from 'react';

export interface Editing {
  /** The faults that the change would have made: it was not made then. */
  change(edit: PolicyEdit): readonly LocatedFault[];
  goTo(path: FaultPath): void;
  /** The text has faults, or the person has no right: fields are read only. */
  readonly isLocked: boolean;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('A field of the policy stands outside of its form.');
  return editing;
}
