/**
 * The types of `core.js`, which the build makes beside this file: they come from the sources and cannot fall behind.
 * Its values are those that `engine.ts` lists, and no others.
 */
export * from '../../engine';
export type * from '../../../../core/src/index';
export type * from '../../../../shared-types/src/servicenow';
