/** The part of zod that this app uses. */
export { array, boolean, literal, nullable, number, object, optional, record, string, union, unknown } from 'zod/mini';
export type { ZodMiniType, infer } from 'zod/mini';
