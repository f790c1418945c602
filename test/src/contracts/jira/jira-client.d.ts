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
    searchJira(jql: string): Promise<unknown>;
  }
}
