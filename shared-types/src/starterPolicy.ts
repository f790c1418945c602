/** The policy that a new installation begins with: four rungs, every incident, people to be replaced. */
export const starterPolicy = `# Replace the people, their accounts and the hours; the rest is a sound beginning.
rungs: 1
id: starter
name: Service desk to management
appliesTo:
  priorities: [1, 2, 3, 4, 5]
calendars:
  - id: office
    zone: UTC
    week:
      mon: ['08:00-18:00']
      tue: ['08:00-18:00']
      wed: ['08:00-18:00']
      thu: ['08:00-18:00']
      fri: ['08:00-18:00']
people:
  # The same person in both tools: Jira's account id, ServiceNow's user name.
  - { id: agent-one, name: First Agent, accounts: { jira: 'account-id-1', servicenow: first.agent } }
  - { id: agent-two, name: Second Agent, accounts: { jira: 'account-id-2', servicenow: second.agent } }
  - { id: expert, name: Expert, accounts: { jira: 'account-id-3', servicenow: expert } }
  - { id: engineer, name: Engineer, accounts: { jira: 'account-id-4', servicenow: engineer } }
  - { id: manager, name: Manager, accounts: { jira: 'account-id-5', servicenow: manager } }
rotations:
  - id: desk-week
    zone: UTC
    startsAt: '2020-01-06T08:00'
    shift: { every: 1, unit: week }
    participants: [agent-one, agent-two]
groups:
  - { id: service-desk, name: Service desk, members: [agent-one, agent-two], onCall: desk-week }
  - { id: second-line, name: Second line, members: [expert] }
  - { id: third-line, name: Third line, members: [engineer] }
  - { id: management, name: Management, members: [manager] }
targets:
  - { priority: 1, resolveWithin: 4h }
  - { priority: 2, resolveWithin: 8h }
  - { priority: 3, resolveWithin: 24h, calendar: office }
  - { priority: 4, resolveWithin: 40h, calendar: office }
  - { priority: 5, resolveWithin: 80h, calendar: office }
triggers:
  - { id: not-taken, kind: notTaken, after: 15m, calendar: office }
  - { id: three-quarters, kind: targetConsumed, share: 0.75 }
paths:
  - id: technical
    name: Technical path
    kind: functional
    levels:
      - { name: Service desk, group: service-desk, acknowledgeWithin: 15m }
      - { name: Second line, group: second-line, acknowledgeWithin: 30m, resolveWithin: 4h }
      - { name: Third line, group: third-line, acknowledgeWithin: 30m, resolveWithin: 4h, opensProblem: true }
      - { name: Management, group: management, acknowledgeWithin: 1h }
    afterLastLevel: { reminders: 3, thenEvery: 4h }
catchAll: [manager]
mayAcknowledgeAnyLevel: [manager]
`;
