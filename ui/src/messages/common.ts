/** Words that several screens say. */
const toolNames = { jira: 'Jira', servicenow: 'ServiceNow' } as const;

export const common = {
  tool: (tool: keyof typeof toolNames) => toolNames[tool],
  tryAgain: 'Try again',
  close: 'Close',
  opensInNewTab: 'opens in a new tab',
  outOfDate: 'This is not up to date',
  lastShown: (time: string) => `Last shown ${time}`,
  asOf: (time: string) => `As of ${time}`,
  brokenScreen: {
    title: 'This view could not be drawn',
    text: (error: string) =>
      `It was sent something it does not understand (${error}). Escalation itself goes on: people are still told. Reload the page; if this stays, tell your Rungs admin.`,
  },
} as const;
