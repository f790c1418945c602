/**
 * The small company that the sandbox and the tests play with: the same people in both tools.
 * Its policy is `company-policy.yaml` beside this file.
 */
export interface CompanyPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jiraAccountId: string;
  readonly servicenowUserName: string;
  readonly groups: readonly string[];
}

const person = (id: string, name: string, userName: string, ...groups: string[]): CompanyPerson => ({
  id,
  name,
  email: `${userName}@northwind.example`,
  jiraAccountId: `557058:${id}`,
  servicenowUserName: userName,
  groups,
});

export const people: readonly CompanyPerson[] = [
  person('akim', 'A. Kim', 'a.kim', 'Service desk'),
  person('broy', 'B. Roy', 'b.roy', 'Service desk'),
  person('tsato', 'T. Sato', 't.sato', 'Database'),
  person('mortiz', 'M. Ortiz', 'm.ortiz', 'Database'),
  person('rdiaz', 'R. Diaz', 'r.diaz', 'Platform engineering'),
  person('lmoss', 'L. Moss', 'l.moss', 'Platform engineering'),
  person('pnair', 'P. Nair', 'p.nair', 'Management'),
  person('cdale', 'C. Dale', 'c.dale'),
];

export const groups: readonly string[] = ['Service desk', 'Database', 'Platform engineering', 'Management'];

export const services: readonly string[] = ['Payments', 'Web shop', 'Mail', 'Warehouse', 'Office printing'];

/** Administers both tools; is told nothing. */
export const administrator = {
  name: 'Ada Admin',
  email: 'admin@northwind.example',
  jiraAccountId: '557058:admin',
  servicenowUserName: 'admin',
};

/** What the Jira site and the ServiceNow instance are called on their pages. */
export const companyName = 'Northwind';
export const jiraProject = { key: 'ITSD', name: 'IT Service Desk' };
export const zone = 'Europe/Berlin';
