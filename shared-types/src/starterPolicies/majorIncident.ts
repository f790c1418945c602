/** For regulated companies: a major incident manager, news for those who wait, and a path to the regulator that nobody drops. */
export const majorIncident = `# Replace the people, their accounts, the data classes and the reporting times by those of your regulator.
rungs: 1
id: major-incident
name: Major incidents, regulated
appliesTo:
  priorities: [1, 2]
calendars:
  - id: head-office
    name: Head office hours
    zone: Europe/Brussels
    week:
      mon: ['08:00-18:00']
      tue: ['08:00-18:00']
      wed: ['08:00-18:00']
      thu: ['08:00-18:00']
      fri: ['08:00-18:00']
    holidays:
      - { date: '01-01', name: New Year }
      - { date: '12-25', name: Christmas Day }
people:
  # The same person in both tools: Jira's account id, ServiceNow's user name.
  - { id: desk-one, name: First Agent, accounts: { jira: 'account-id-1', servicenow: desk.one } }
  - { id: desk-two, name: Second Agent, accounts: { jira: 'account-id-2', servicenow: desk.two } }
  - { id: engineer, name: Engineer, accounts: { jira: 'account-id-3', servicenow: engineer } }
  - { id: major-one, name: First Major Incident Manager, accounts: { jira: 'account-id-4', servicenow: major.one } }
  - { id: major-two, name: Second Major Incident Manager, accounts: { jira: 'account-id-5', servicenow: major.two } }
  - { id: communications, name: Communications Lead, accounts: { jira: 'account-id-6', servicenow: communications } }
  - { id: privacy, name: Data Protection Officer, accounts: { jira: 'account-id-7', servicenow: privacy } }
  - { id: legal, name: Legal Counsel, accounts: { jira: 'account-id-8', servicenow: legal } }
  - { id: cio, name: Chief Information Officer, accounts: { jira: 'account-id-9', servicenow: cio } }
rotations:
  - id: desk-week
    zone: Europe/Brussels
    startsAt: '2020-01-06T08:00'
    shift: { every: 1, unit: week }
    participants: [desk-one, desk-two]
  - id: major-week
    zone: Europe/Brussels
    startsAt: '2020-01-06T08:00'
    shift: { every: 1, unit: week }
    participants: [major-one, major-two]
groups:
  - { id: service-desk, name: Service desk, members: [desk-one, desk-two], onCall: desk-week }
  - { id: engineering, name: Engineering, members: [engineer] }
  - { id: major, name: Major incident managers, members: [major-one, major-two], onCall: major-week }
  - { id: all-major, name: Both major incident managers, members: [major-one, major-two] }
  - { id: communications, name: Communications, members: [communications] }
  - { id: data-protection, name: Data protection, members: [privacy], fallbackTo: legal }
  - { id: legal, name: Legal, members: [legal] }
  - { id: board, name: Management board, members: [cio] }
targets:
  - { priority: 1, resolveWithin: 4h }
  - { priority: 2, resolveWithin: 12h }
triggers:
  - { id: not-taken, kind: notTaken, after: 5m, paths: [technical] }
  - { id: half, kind: targetConsumed, share: 0.5, paths: [technical] }
  - { id: top-priority, kind: condition, when: { test: equals, fact: priority, value: 1 }, paths: [technical, management, news] }
  # Personal or health data, or card data: the time to report runs from when the company knew.
  - { id: regulated-data, kind: regulatedData, dataClasses: [PII, PHI, PCI], paths: [regulator] }
paths:
  - id: technical
    name: Technical path
    kind: functional
    levels:
      - { name: Service desk, group: service-desk, acknowledgeWithin: 5m, resolveWithin: 1h }
      - { name: Engineering, group: engineering, acknowledgeWithin: 15m, resolveWithin: 2h, opensProblem: true }
      - { name: Major incident manager, group: major, acknowledgeWithin: 15m }
    afterLastLevel: { reminders: 3, thenEvery: 1h }
  - id: management
    name: Management path
    kind: hierarchical
    levels:
      - name: Major incident manager
        group: major
        acknowledgeWithin: 10m
        backups: [{ after: 5m, group: all-major }]
      - { name: Management board, group: board, acknowledgeWithin: 1h }
    afterLastLevel: { reminders: 3, thenEvery: 2h }
  - id: news
    name: News for those who wait
    kind: communication
    levels:
      - name: Communications
        group: communications
        acknowledgeWithin: 15m
        updates:
          audience: Management and account managers
          kind: stakeholders
          firstWithin: 30m
          nextWithin: 1h
          askBefore: 10m
          escalateAfter: 15m
          atClosing: true
      - name: Major incident manager
        group: major
        acknowledgeWithin: 15m
        updates:
          audience: Management and account managers
          kind: stakeholders
          firstWithin: 30m
          nextWithin: 1h
          askBefore: 10m
          escalateAfter: 30m
    afterLastLevel: { reminders: 2, thenEvery: 1h }
  - id: regulator
    name: Report to the regulator
    kind: regulatory
    mandatory: true
    levels:
      # 72 hours to report remain after this: it must be decided within the first day.
      - { name: Data protection officer, group: data-protection, acknowledgeWithin: 1h, resolveWithin: 24h }
      - { name: Legal, group: legal, acknowledgeWithin: 2h, resolveWithin: 24h }
      - { name: Management board, group: board, acknowledgeWithin: 4h }
    afterLastLevel: { reminders: 6, thenEvery: 4h }
catchAll: [cio]
authorities:
  - { id: command, name: Major incident manager, holders: [major-one, major-two], may: [acknowledgeAnyLevel, actAtAnyLevel, chooseLevel, extendCommitment] }
  - { id: regulatory, name: Data protection officer, holders: [privacy, legal], may: [relaxMandatory], paths: [regulator] }
suspendAtMost: 8h
reopenWithin: 48h
`;
