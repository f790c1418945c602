/** For operations around the clock: three regions take the day in turn, and two people stand behind each. */
export const followTheSun = `# Replace the people, their accounts, the regions' hours and the zones; the rest is a sound beginning.
rungs: 1
id: follow-the-sun
name: Operations around the clock
appliesTo:
  priorities: [1, 2, 3]
calendars:
  - id: around-the-clock
    name: Around the clock
    zone: UTC
    week:
      mon: ['00:00-24:00']
      tue: ['00:00-24:00']
      wed: ['00:00-24:00']
      thu: ['00:00-24:00']
      fri: ['00:00-24:00']
      sat: ['00:00-24:00']
      sun: ['00:00-24:00']
people:
  # The same person in both tools: Jira's account id, ServiceNow's user name.
  - { id: apac-one, name: First in APAC, accounts: { jira: 'account-id-1', servicenow: apac.one }, regions: [APAC] }
  - { id: apac-two, name: Second in APAC, accounts: { jira: 'account-id-2', servicenow: apac.two }, regions: [APAC] }
  - { id: emea-one, name: First in EMEA, accounts: { jira: 'account-id-3', servicenow: emea.one }, regions: [EMEA] }
  - { id: emea-two, name: Second in EMEA, accounts: { jira: 'account-id-4', servicenow: emea.two }, regions: [EMEA] }
  - { id: amer-one, name: First in AMER, accounts: { jira: 'account-id-5', servicenow: amer.one }, regions: [AMER] }
  - { id: amer-two, name: Second in AMER, accounts: { jira: 'account-id-6', servicenow: amer.two }, regions: [AMER] }
  - { id: engineer-one, name: First engineer, accounts: { jira: 'account-id-7', servicenow: engineer.one } }
  - { id: engineer-two, name: Second engineer, accounts: { jira: 'account-id-8', servicenow: engineer.two } }
  - { id: duty-manager, name: Duty manager, accounts: { jira: 'account-id-9', servicenow: duty.manager } }
rotations:
  # Each region's two people change on Mondays, in their own morning.
  - id: apac-weeks
    zone: Asia/Singapore
    startsAt: '2020-01-06T08:00'
    shift: { every: 1, unit: week }
    participants: [apac-one, apac-two]
  - id: emea-weeks
    zone: Europe/London
    startsAt: '2020-01-06T08:00'
    shift: { every: 1, unit: week }
    participants: [emea-one, emea-two]
  - id: amer-weeks
    zone: America/New_York
    startsAt: '2020-01-06T08:00'
    shift: { every: 1, unit: week }
    participants: [amer-one, amer-two]
  - id: engineer-weeks
    zone: UTC
    startsAt: '2020-01-06T08:00'
    shift: { every: 1, unit: week }
    participants: [engineer-one, engineer-two]
schedules:
  # Hours in one zone, so that clock changes elsewhere open no gap: who is awake takes the eight hours.
  - id: follow-the-sun
    name: Operations, follow the sun
    zone: UTC
    layers:
      - id: apac
        rotation: apac-weeks
        onDuty: { week: { mon: ['00:00-08:00'], tue: ['00:00-08:00'], wed: ['00:00-08:00'], thu: ['00:00-08:00'], fri: ['00:00-08:00'], sat: ['00:00-08:00'], sun: ['00:00-08:00'] } }
      - id: emea
        rotation: emea-weeks
        onDuty: { week: { mon: ['08:00-16:00'], tue: ['08:00-16:00'], wed: ['08:00-16:00'], thu: ['08:00-16:00'], fri: ['08:00-16:00'], sat: ['08:00-16:00'], sun: ['08:00-16:00'] } }
      - id: amer
        rotation: amer-weeks
        onDuty: { week: { mon: ['16:00-24:00'], tue: ['16:00-24:00'], wed: ['16:00-24:00'], thu: ['16:00-24:00'], fri: ['16:00-24:00'], sat: ['16:00-24:00'], sun: ['16:00-24:00'] } }
groups:
  - id: operations
    name: Operations
    members: [apac-one, apac-two, emea-one, emea-two, amer-one, amer-two]
    onCall: follow-the-sun
    fallbackTo: engineering
  - { id: engineering, name: Engineering, members: [engineer-one, engineer-two], onCall: engineer-weeks }
  - { id: all-engineers, name: All engineers, members: [engineer-one, engineer-two] }
  - { id: management, name: Management, members: [duty-manager] }
targets:
  - { priority: 1, resolveWithin: 4h }
  - { priority: 2, resolveWithin: 8h }
  - { priority: 3, resolveWithin: 24h }
triggers:
  - { id: not-taken, kind: notTaken, after: 5m }
  - { id: half, kind: targetConsumed, share: 0.5 }
  - { id: bounced, kind: historyCount, count: bounces, atLeast: 3 }
paths:
  - id: technical
    name: Technical path
    kind: functional
    levels:
      - name: Operations
        group: operations
        acknowledgeWithin: 10m
        resolveWithin: 2h
        mustBeCovered: true
        wholeGroupAfter: 5m
        byPriority: [{ priority: 3, acknowledgeWithin: 30m }]
      - name: Engineering
        group: engineering
        acknowledgeWithin: 15m
        resolveWithin: 4h
        mustBeCovered: true
        opensProblem: true
        backups: [{ after: 10m, group: all-engineers }]
      - { name: Management, group: management, acknowledgeWithin: 30m }
    afterLastLevel: { reminders: 5, thenEvery: 1h }
catchAll: [duty-manager]
mayAcknowledgeAnyLevel: [duty-manager]
reopenWithin: 24h
`;
