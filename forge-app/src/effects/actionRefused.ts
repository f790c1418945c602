/** An action that cannot be had, however often Jira is asked: its message is what the timeline says. */
export class ActionRefused extends Error {
  override readonly name = 'ActionRefused';
}
