/** The types of `core.js`, which the build makes beside this file: they come from the sources and cannot fall behind. */
export * from '../../../../core/src/index';
export * from '../../../../shared-types/src/servicenow';
