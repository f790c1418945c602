/** One work item: what it says, what can be done with it, and the places where apps show themselves. */
import { html, raw } from './html';
import { live } from './layout';
import { appFrame } from './appFrame';
import { lozenge, person } from './pieces';
import { htmlOf } from '../site/adf';
import { isInternal } from '../site/jiraSite';
import { pageDate } from '../site/localTime';
import { transitionsFrom } from '../site/workflow';
import type { UiModule } from '../forge/manifest';
import type { LocalJira } from '../localJira';
import type { JiraSite } from '../site/jiraSite';
import type { Comment, Issue, IssueLink } from '../site/records';
import type { Html } from './html';
import type { Visitor } from './visitor';

export function issueRegions(site: JiraSite, visitor: Visitor, issue: Issue): { readonly [name: string]: Html } {
  return {
    head: head(issue),
    actions: actions(issue),
    description: description(issue),
    links: links(site, issue),
    comments: comments(site, visitor, issue),
    details: details(site, visitor, issue),
    history: history(site, visitor, issue),
  };
}

export function issuePage(jira: LocalJira, visitor: Visitor, issue: Issue): Html {
  const { site } = jira;
  const regions = issueRegions(site, visitor, issue);
  const region = (name: string): Html => live(name, regions[name]!);
  const modules = jira.forge?.manifest.ui ?? [];
  const inActivity = modules.filter(({ type }) => type === 'jira:issueActivity');
  const inMenu = modules.filter(({ type }) => type === 'jira:issueAction');
  const inColumn = modules.filter(({ type }) => type === 'jira:issueContext');
  const inBody = modules.filter(({ type }) => type === 'jira:issuePanel');
  return html`<div class="page issue" data-issue="${issue.key}">
    <nav class="crumbs" aria-label="Breadcrumbs">
      <a href="/issues">${site.project.name}</a> / <span>${issue.key}</span>
    </nav>
    <div class="title-row">${region('head')} ${actionsMenu(inMenu)}</div>
    <div class="columns">
      <div class="body">
        ${region('actions')} ${region('description')} ${region('links')}
        ${inBody.map(
          (module) =>
            html`<details class="app-panel">
              <summary>${module.title}</summary>
              ${appFrame(visitor, module, issue)}
            </details>`,
        )}
        <h2>Activity</h2>
        ${commentForm(visitor)} ${region('comments')}
        <details class="history">
          <summary>History</summary>
          ${region('history')}
        </details>
        ${inActivity.map(
          (module) =>
            html`<details class="app-activity">
              <summary>${module.title}</summary>
              ${appFrame(visitor, module, issue)}
            </details>`,
        )}
      </div>
      <aside aria-label="Details and apps">
        ${region('details')}
        ${inColumn.map(
          (module) =>
            html`<section class="app-context" aria-label="${module.title}">
              <details open>
                <summary>
                  ${module.title}
                  ${module.dynamicProperties ? html`<span class="lozenge" data-status-of="${module.key}" hidden></span>` : html``}
                </summary>
                ${appFrame(visitor, module, issue)}
              </details>
            </section>`,
        )}
      </aside>
    </div>
    ${inMenu.map((module) => moduleDialog(visitor, module, issue))}
  </div>`;
}

/** The menu that Jira has as "•••". */
function actionsMenu(modules: readonly UiModule[]): Html {
  if (modules.length === 0) return html``;
  return html`<details class="more-actions">
    <summary>Actions</summary>
    <ul>
      ${modules.map(({ key, title }) => html`<li><button type="button" class="quiet" data-open-module="${key}">${title}</button></li>`)}
    </ul>
  </details>`;
}

function moduleDialog(visitor: Visitor, module: UiModule, issue: Issue): Html {
  return html`<dialog class="app-modal" data-module-dialog="${module.key}" aria-label="${module.title}">
    <template>${appFrame(visitor, module, issue)}</template>
    <div class="frame"></div>
  </dialog>`;
}

function head(issue: Issue): Html {
  return html`<h1>${issue.summary}</h1>`;
}

function actions(issue: Issue): Html {
  const steps = transitionsFrom(issue.statusId);
  return html`<div class="transitions" role="group" aria-label="Status">
    ${lozenge(issue.statusId)}
    ${steps.map(({ id, name }) => html`<button type="button" data-transition="${id}">${name}</button>`)}
  </div>`;
}

function description(issue: Issue): Html {
  const text = issue.description ? htmlOf(issue.description) : '';
  return html`<h2>Description</h2>
    <div class="prose">${text === '' ? html`<p class="nobody">None</p>` : raw(text)}</div>`;
}

function links(site: JiraSite, issue: Issue): Html {
  const found = site.linksOf(issue.id);
  if (found.length === 0 && issue.remoteLinks.length === 0) return html``;
  return html`<h2>Linked work items</h2>
    <ul class="links">
      ${found.map((link) => linkLine(site, link, issue))}
      ${issue.remoteLinks.map(({ object, relationship }) => remoteLinkLine(object, relationship))}
    </ul>`;
}

function linkLine(site: JiraSite, link: IssueLink, issue: Issue): Html {
  const type = site.linkType(link.typeId);
  const isSource = link.sourceId === issue.id;
  const other = site.issue(isSource ? link.destinationId : link.sourceId);
  if (!other) return html``;
  return html`<li>
    <span class="relation">${isSource ? type.outward : type.inward}</span>
    <a href="/browse/${other.key}">${other.key}</a> ${other.summary} ${lozenge(other.statusId)}
  </li>`;
}

function remoteLinkLine(object: unknown, relationship: string | undefined): Html {
  const { title, url } = object as { readonly title: string; readonly url: string };
  const text = /^https?:\/\//.test(url) ? html`<a href="${url}">${title}</a>` : html`${title}`;
  return html`<li><span class="relation">${relationship ?? 'links to'}</span> ${text}</li>`;
}

function commentForm(visitor: Visitor): Html {
  return html`<form class="comment-form" data-comment>
    <img
      class="avatar"
      src="/avatar/user/${encodeURIComponent(visitor.user.accountId)}?size=32"
      width="32"
      height="32"
      alt=""
    />
    <div>
      <label class="visually-hidden" for="comment">Comment</label>
      <textarea id="comment" name="text" rows="2" required placeholder="Add a comment"></textarea>
      <div class="buttons start">
        <button type="submit" name="internal" value="true">Add internal note</button>
        <button type="submit" name="internal" value="false">Reply to customer</button>
      </div>
    </div>
  </form>`;
}

function comments(site: JiraSite, visitor: Visitor, issue: Issue): Html {
  return html`<ol class="comments">
    ${[...issue.comments].reverse().map((comment) => commentItem(site, visitor, comment))}
  </ol>`;
}

function commentItem(site: JiraSite, visitor: Visitor, comment: Comment): Html {
  const internal = isInternal(comment);
  return html`<li class="${internal ? 'internal' : 'public'}">
    <div class="by">
      ${person(site, comment.author, 'Former user')}
      <time datetime="${new Date(comment.created).toISOString()}"
        >${pageDate(comment.created, visitor.user.timeZone)}</time
      >
      ${internal ? html`<span class="tag">Internal note</span>` : html``}
    </div>
    <div class="prose">${raw(htmlOf(comment.body))}</div>
  </li>`;
}

function details(site: JiraSite, visitor: Visitor, issue: Issue): Html {
  const { timeZone } = visitor.user;
  const group = site.fieldNamed('Support group').stored(issue);
  return html`<dl class="details">
    <dt><label for="assignee">Assignee</label></dt>
    <dd>
      <select id="assignee" data-field="assignee">
        <option value="">Unassigned</option>
        ${site.users
          .filter((user) => site.isAssignable(user))
          .map(({ accountId, displayName }) => option(accountId, displayName, accountId === issue.assignee))}
      </select>
    </dd>
    <dt><label for="priority">Priority</label></dt>
    <dd>
      <img
        src="/images/icons/priorities/${site.priority(issue.priorityId).name.toLowerCase()}.svg"
        width="16"
        height="16"
        alt=""
      />
      <select id="priority" data-field="priority">
        ${site.priorities.map(({ id, name }) => option(id, name, id === issue.priorityId))}
      </select>
    </dd>
    <dt>Reporter</dt>
    <dd>${person(site, issue.reporter, 'Anonymous')}</dd>
    <dt>Support group</dt>
    <dd>${typeof group === 'string' ? group : 'None'}</dd>
    <dt>Components</dt>
    <dd>${issue.components.map((id) => site.component(id).name).join(', ') || 'None'}</dd>
    <dt>Labels</dt>
    <dd>
      ${issue.labels.length === 0 ? 'None' : issue.labels.map((label) => html`<span class="tag">${label}</span> `)}
    </dd>
    <dt>Created</dt>
    <dd>${pageDate(issue.created, timeZone)}</dd>
    <dt>Updated</dt>
    <dd>${pageDate(issue.updated, timeZone)}</dd>
    ${
      issue.resolved === null
        ? html``
        : html`<dt>Resolved</dt>
            <dd>${pageDate(issue.resolved, timeZone)}</dd>`
    }
  </dl>`;
}

function option(value: string, text: string, selected: boolean): Html {
  return selected
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;
}

function history(site: JiraSite, visitor: Visitor, issue: Issue): Html {
  return html`<ol class="changes">
    ${[...issue.changelog]
      .reverse()
      .flatMap((group) =>
        group.items.map(
          (item) =>
            html`<li>
              ${person(site, group.by, 'Former user')} changed <b>${item.field}</b> from ${item.fromString ?? 'None'} to
              ${item.toString ?? 'None'}, ${pageDate(group.at, visitor.user.timeZone)}
            </li>`,
        ),
      )}
  </ol>`;
}
