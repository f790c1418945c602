/**
 * The zod schemas themselves, in an entry of their own (`@rungs/shared-types/schemas`), so that
 * nothing that ships has to carry zod: at run time the generated JSON Schema is interpreted instead.
 */
export { policyDocument } from './policyDocument';
export { historyRow } from './historyRow';
export { ticketScript } from './ticketScript';
