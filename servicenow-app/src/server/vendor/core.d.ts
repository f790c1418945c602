// Made by scripts/build.mjs from core and shared-types. Not to be edited, not in git.
export * from '../../../../core/src/index';
export * from '../../../../shared-types/src/servicenow';
