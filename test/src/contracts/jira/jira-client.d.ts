/** jira-client ships no types: what of it is driven here. */
declare module 'jira-client' {
  export default class JiraApi {
    constructor(options: {
      readonly protocol: string;
      readonly host: string;
      readonly port: string;
      readonly username: string;
      readonly password: string;
      readonly apiVersion: string;
      readonly strictSSL: boolean;
    });
    addNewIssue(issue: object): Promise<{ readonly key: string }>;
    addComment(key: string, text: string): Promise<unknown>;
    listTransitions(key: string): Promise<unknown>;
    transitionIssue(key: string, transition: object): Promise<unknown>;
    findIssue(key: string): Promise<{ readonly fields: object }>;
    updateComment(key: string, id: string, text: string): Promise<{ readonly body: string }>;
    getComments(key: string): Promise<{ readonly comments: readonly { readonly id: string; readonly body: string }[] }>;
    updateAssigneeWithId(key: string, accountId: string): Promise<unknown>;
    getIssueChangelog(key: string): Promise<{ readonly values: readonly object[] }>;
    createRemoteLink(key: string, link: object): Promise<unknown>;
    getRemoteLinks(key: string): Promise<readonly object[]>;
    issueLink(link: object): Promise<unknown>;
    listPriorities(): Promise<readonly { readonly name: string }[]>;
    listFields(): Promise<readonly { readonly id: string; readonly name: string }[]>;
    issueNotify(key: string, mail: object): Promise<unknown>;
    getCurrentUser(): Promise<{ readonly accountId: string }>;
    genericGet(path: string): Promise<unknown>;
    registerWebhook(webhook: object): Promise<{ readonly self: string }>;
    listWebhooks(): Promise<readonly { readonly name: string }[]>;
    getWebhook(id: string): Promise<{ readonly name: string }>;
    deleteWebhook(id: string): Promise<unknown>;
    searchJira(jql: string): Promise<unknown>;
  }
}
