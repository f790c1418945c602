/** What an app and its host may log while things go wrong. Anything else in the log is a fault of ours. */
const EXPECTED = [
  /The process died after \d+ calls/,
  /NodeDied/,
  /Jira answered (429|503|504)/,
  /Jira did not answer/,
  /The node died/,
  // Event workers that are late or lost an event: the notice is not taken for told (record 0046).
  /The notice still waits in the instance’s queue of events/,
];

export function explained(error: string): boolean {
  return EXPECTED.some((pattern) => pattern.test(error));
}
