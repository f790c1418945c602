/** What of Jira's answers is read, and nothing more: a field that is not here may be anything. */
import * as z from '#zod';

const named = z.object({ id: z.optional(z.string()), name: z.string() });

const person = z.optional(
  z.nullable(z.object({ accountId: z.optional(z.string()), accountType: z.optional(z.string()) })),
);

const comments = z.object({
  comments: z.array(z.object({ created: z.string(), author: person, jsdPublic: z.optional(z.boolean()) })),
  total: z.number(),
});

const changelog = z.object({
  total: z.number(),
  histories: z.array(
    z.object({
      created: z.string(),
      author: person,
      items: z.array(
        z.object({
          field: z.string(),
          fromString: z.optional(z.nullable(z.string())),
          toString: z.optional(z.nullable(z.string())),
        }),
      ),
    }),
  ),
});

const linkedIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.optional(z.object({ issuetype: z.optional(named) })),
});

const issueFields = z.object({
  summary: z.optional(z.nullable(z.string())),
  description: z.optional(z.unknown()),
  status: z.optional(z.object({ name: z.string(), statusCategory: z.optional(z.object({ key: z.string() })) })),
  priority: z.optional(z.nullable(named)),
  assignee: person,
  /** These two only where the policy asks for the history. */
  reporter: person,
  comment: z.optional(comments),
  created: z.optional(z.string()),
  updated: z.optional(z.string()),
  resolutiondate: z.optional(z.nullable(z.string())),
  issuetype: z.optional(z.object({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()) })),
  project: z.optional(z.object({ id: z.string(), key: z.string(), projectTypeKey: z.optional(z.string()) })),
  components: z.optional(z.array(named)),
  labels: z.optional(z.array(z.string())),
  issuelinks: z.optional(
    z.array(z.object({ inwardIssue: z.optional(linkedIssue), outwardIssue: z.optional(linkedIssue) })),
  ),
});

export const issueAnswer = z.object({
  id: z.string(),
  key: z.string(),
  fields: issueFields,
  changelog: z.optional(changelog),
  properties: z.optional(z.object({ 'rungs.link': z.optional(z.unknown()), 'rungs.effect': z.optional(z.unknown()) })),
});
export type JiraIssue = z.infer<typeof issueAnswer>;

export const issuesAnswer = z.object({ issues: z.array(issueAnswer) });

export const foundAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.optional(z.string()) })),
  nextPageToken: z.optional(z.nullable(z.string())),
});

export const discoveredAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.optional(z.object({ updated: z.optional(z.string()) })) })),
  nextPageToken: z.optional(z.nullable(z.string())),
});

export const fieldsAnswer = z.array(
  z.object({ id: z.string(), name: z.string(), schema: z.optional(z.object({ type: z.optional(z.string()) })) }),
);

/** A custom field that holds the cycles of one SLA metric; its name is the metric's. */
export interface SlaField {
  readonly id: string;
  readonly name: string;
}

export const projectsAnswer = z.object({
  values: z.array(
    z.object({ id: z.string(), key: z.string(), name: z.string(), projectTypeKey: z.optional(z.string()) }),
  ),
  total: z.optional(z.number()),
  isLast: z.optional(z.boolean()),
});

export const pastAnswer = z.object({
  issues: z.array(issueAnswer),
  nextPageToken: z.optional(z.nullable(z.string())),
});

export const createdAnswer = z.object({ id: z.string(), key: z.string() });

export const commentAnswer = z.object({ id: z.string(), jsdPublic: z.optional(z.boolean()) });

export const commentsAnswer = z.object({
  comments: z.array(
    z.object({
      id: z.string(),
      properties: z.optional(z.array(z.object({ key: z.string(), value: z.optional(z.unknown()) }))),
    }),
  ),
  startAt: z.number(),
  total: z.number(),
});

export const issueTypesAnswer = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()) })),
});

export const linkTypesAnswer = z.object({ issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string() })) });

export const permissionsAnswer = z.object({
  permissions: z.record(z.string(), z.optional(z.object({ havePermission: z.boolean() }))),
});

/** A group without an id cannot be told from another that gets its name later. */
export const myselfAnswer = z.object({
  groups: z.object({ items: z.array(z.object({ groupId: z.optional(z.nullable(z.string())) })) }),
});

export const groupsAnswer = z.object({
  groups: z.array(z.object({ groupId: z.optional(z.string()), name: z.optional(z.string()) })),
});

export const peopleAnswer = z.array(
  z.object({
    accountId: z.string(),
    accountType: z.optional(z.string()),
    displayName: z.optional(z.string()),
    active: z.optional(z.boolean()),
  }),
);

/** `rungs.link`, written by the ServiceNow app on the issue that it links. */
export const linkProperty = z.object({
  tool: z.literal('servicenow'),
  key: z.string(),
  home: z.string(),
  url: z.optional(z.string()),
  inStepAt: z.optional(z.number()),
});
export type LinkProperty = z.infer<typeof linkProperty>;
