/**
 * A question about the ticket. A fact that nobody recorded makes it neither true nor false, also
 * within `not`: an unanswered question never escalates by itself, except one that asks for presence.
 *
 * Facts: `priority`, `state`, `summary`, `description`, `category`, `supportGroup`, `assigned`,
 * `dataClasses`, `service`, `service.criticality`, `service.dataClasses`, `customer.name`,
 * `customer.vip`, `customer.tier`, `history.reassignments`, `history.reopenings`, `history.bounces`,
 * `history.chases`, and by name `fields.…`, `measures.…`, `service.fields.…`, `service.measures.…`.
 */
export type ConditionDocument =
  | { readonly test: 'equals'; readonly fact: string; readonly value: string | number | boolean }
  | { readonly test: 'in'; readonly fact: string; readonly values: readonly (string | number | boolean)[] }
  | { readonly test: 'atLeast'; readonly fact: string; readonly value: number; readonly unit?: string }
  /** A pattern of RE2's syntax that the whole text must match. */
  | { readonly test: 'matches'; readonly fact: string; readonly pattern: string }
  | { readonly test: 'present'; readonly fact: string }
  | { readonly test: 'and'; readonly of: readonly ConditionDocument[] }
  | { readonly test: 'or'; readonly of: readonly ConditionDocument[] }
  | { readonly test: 'not'; readonly of: ConditionDocument };
