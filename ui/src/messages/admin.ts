/** The words around the administrators' tabs. */
export const adminWords = {
  tabs: 'Rungs administration',
  project: 'Escalation in this project',
  setUp: 'Set-up',
  open: 'Open escalations',
  policy: 'Policy',
  onCall: 'On-call',
  roles: 'Roles',
  operations: 'Operations',
  notLoaded: (title: string) => `“${title}” could not be loaded`,
  notLoadedText: 'Its script did not arrive, so nothing was changed. Check your connection and try again.',
  again: 'Try again',
} as const;
