/** The list of work items: a JQL query and what it finds. */
import { html } from './html';
import { live } from './layout';
import { lozenge, person, priority } from './pieces';
import { JqlFault } from '../site/jqlParser';
import { searchJql } from '../site/jqlSearch';
import { pageDate } from '../site/localTime';
import type { Issue } from '../site/records';
import type { JiraSite } from '../site/jiraSite';
import type { Html } from './html';
import type { Visitor } from './visitor';

const MOST_ROWS = 200;

export function issueListRegions(
  site: JiraSite,
  visitor: Visitor,
  query: URLSearchParams,
): { readonly [name: string]: Html } {
  return { issues: foundIssues(site, visitor, jqlIn(site, query)) };
}

export function issueListPage(site: JiraSite, visitor: Visitor, query: URLSearchParams): Html {
  const jql = jqlIn(site, query);
  return html`<div class="page">
    <div class="title-row">
      <h1>${site.project.name}</h1>
      <button type="button" class="primary" data-open-dialog="create">Create</button>
    </div>
    <form class="filters" action="/issues" role="search">
      <label class="visually-hidden" for="jql">JQL</label>
      <input id="jql" name="jql" value="${jql}" spellcheck="false" autocomplete="off" />
      <button type="submit">Search</button>
      ${quickFilters(site).map(({ name, jql: filter }) => html`<a class="chip" href="/issues?jql=${encodeURIComponent(filter)}">${name}</a>`)}
    </form>
    ${live('issues', foundIssues(site, visitor, jql))} ${createDialog(site)}
  </div>`;
}

function jqlIn(site: JiraSite, query: URLSearchParams): string {
  return query.get('jql') || `project = ${site.project.key} ORDER BY created DESC`;
}

function quickFilters(site: JiraSite): readonly { name: string; jql: string }[] {
  const inProject = `project = ${site.project.key}`;
  return [
    { name: 'All', jql: `${inProject} ORDER BY created DESC` },
    { name: 'Open', jql: `${inProject} AND statusCategory != Done ORDER BY priority DESC, created ASC` },
    { name: 'Not assigned', jql: `${inProject} AND statusCategory != Done AND assignee IS EMPTY ORDER BY created ASC` },
    { name: 'Mine', jql: 'assignee = currentUser() AND statusCategory != Done ORDER BY priority DESC' },
    { name: 'Problems', jql: `${inProject} AND issuetype = Problem ORDER BY created DESC` },
  ];
}

function foundIssues(site: JiraSite, visitor: Visitor, jql: string): Html {
  if (!site.mayBrowse(visitor.user)) {
    return html`<p class="empty">
      Customers see their requests in the portal, which this stand-in does not have. Choose another person above.
    </p>`;
  }
  try {
    return issueTable(site, visitor, searchJql(site, jql, visitor.user));
  } catch (fault) {
    if (!(fault instanceof JqlFault)) throw fault;
    return html`<p class="error" role="alert">${fault.message}</p>`;
  }
}

function issueTable(site: JiraSite, visitor: Visitor, issues: readonly Issue[]): Html {
  if (issues.length === 0) return html`<p class="empty">No work items match this query.</p>`;
  return html`<table class="issues">
      <thead>
        <tr>
          <th scope="col">Work</th>
          <th scope="col">Status</th>
          <th scope="col">Priority</th>
          <th scope="col">Assignee</th>
          <th scope="col">Created</th>
          <th scope="col">Updated</th>
        </tr>
      </thead>
      <tbody>
        ${issues.slice(0, MOST_ROWS).map((issue) => issueRow(site, visitor, issue))}
      </tbody>
    </table>
    <p class="count">${issues.length > MOST_ROWS ? `${MOST_ROWS} of ${issues.length}` : issues.length} work items</p>`;
}

function issueRow(site: JiraSite, visitor: Visitor, issue: Issue): Html {
  const type = site.issueType(issue.typeId).name;
  return html`<tr>
    <td class="work">
      <img src="/images/icons/issuetypes/${type.toLowerCase()}.svg" width="16" height="16" alt="${type}" />
      <a class="key" href="/browse/${issue.key}">${issue.key}</a>
      <a class="summary" href="/browse/${issue.key}">${issue.summary}</a>
    </td>
    <td>${lozenge(issue.statusId)}</td>
    <td>${priority(site, issue.priorityId)}</td>
    <td>${person(site, issue.assignee, 'Unassigned')}</td>
    <td class="date">${pageDate(issue.created, visitor.user.timeZone)}</td>
    <td class="date">${pageDate(issue.updated, visitor.user.timeZone)}</td>
  </tr>`;
}

function createDialog(site: JiraSite): Html {
  return html`<dialog id="create" aria-labelledby="create-title">
    <form method="dialog" data-create data-project="${site.project.key}">
      <h2 id="create-title">Create an incident</h2>
      <label>Summary<input name="summary" required maxlength="255" /></label>
      <label>Description<textarea name="description" rows="5"></textarea></label>
      <div class="two">
        <label
          >Priority<select name="priority">
            ${site.priorities.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
          </select></label
        >
        <label
          >Component<select name="component">
            <option value="">None</option>
            ${site.components.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
          </select></label
        >
      </div>
      <div class="buttons">
        <button type="button" class="quiet" data-close-dialog>Cancel</button>
        <button type="submit" class="primary">Create</button>
      </div>
    </form>
  </dialog>`;
}
