/**
 * The part of zod that this app uses. Atlassian's bundler drops nothing and shortens nothing, so it is
 * given this file as `scripts/libraries.mjs` made it: 35 KB in place of 270 (package.json, `imports`).
 */
export { array, boolean, literal, nullable, number, object, optional, string, unknown } from 'zod/mini';
export type { ZodMiniType, infer } from 'zod/mini';
