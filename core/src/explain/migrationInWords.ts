/** What moving a running escalation to another version means for one path (ESC15): said when it happens, and foretold before. */

/** A path by its name in either version, and where it stands before and after. */
export type MigrationStep =
  | { readonly change: 'kept' | 'opened'; readonly level: number; readonly toLevel: number }
  | { readonly change: 'added' }
  | { readonly change: 'ended'; readonly level: number };

/** `Path “Technical” stays where it is, at level 2.` */
export function migrationInWords(step: MigrationStep, pathName: string): string {
  const path = `Path “${pathName}”`;
  switch (step.change) {
    case 'kept':
      return step.level === step.toLevel
        ? `${path} stays where it is, at level ${step.level}.`
        : `${path} stays where it is; its level ${step.level} is level ${step.toLevel} there.`;
    case 'opened':
      return `${path}: level ${step.level} is another one there; level ${step.toLevel} is told.`;
    case 'added':
      return `${path} is added at level 1.`;
    case 'ended':
      return `${path} ends at level ${step.level}: that version does not have it.`;
  }
}
