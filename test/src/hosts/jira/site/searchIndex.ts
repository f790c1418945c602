/**
 * What search knows of the issues. Jira's index follows what is written after a while; who has just written and must find it
 * names the issue in `reconcileIssues`. Without a lag, search knows each issue as it is.
 */
import type { Instant } from '@rungs/core';
import type { JiraSite } from './jiraSite';
import type { Issue } from './records';

interface Version {
  readonly at: Instant;
  readonly mark: string;
  readonly issue: Issue;
}

export class SearchIndex {
  lagMs = (): number => 0;
  private readonly versions = new Map<string, Version[]>();

  constructor(private readonly site: JiraSite) {}

  /** After each change; what changed unseen counts as changed now. */
  observe(): void {
    if (this.lagMs() === 0) return;
    const oldest = this.site.now() - this.lagMs();
    for (const issue of this.site.issues) {
      const before = this.versions.get(issue.id) ?? [];
      const mark = markOf(issue);
      if (before.at(-1)?.mark === mark) continue;
      const at = before.length === 0 ? issue.updated : this.site.now();
      const kept = before.filter((_version, place) => (before[place + 1]?.at ?? at) > oldest);
      this.versions.set(issue.id, [...kept, { at, mark, issue: structuredClone(issue) }]);
    }
  }

  /** As search finds them; of what it finds, an answer says what is true now. */
  issues(reconciled: readonly string[]): readonly Issue[] {
    if (this.lagMs() === 0) return this.site.issues;
    this.observe();
    const until = this.site.now() - this.lagMs();
    return this.site.issues.flatMap((issue) => {
      if (reconciled.includes(issue.id)) return issue;
      return this.versions.get(issue.id)?.findLast(({ at }) => at <= until)?.issue ?? [];
    });
  }
}

function markOf({ updated, statusId, comments, properties, visibleTo }: Issue): string {
  return JSON.stringify([updated, statusId, comments.length, [...properties], visibleTo && [...visibleTo]]);
}
