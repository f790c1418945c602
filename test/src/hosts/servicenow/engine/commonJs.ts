/** A module's text as a function of `require`: import and export are spelled out, and nothing else is changed. */
import { transformSync } from 'esbuild';
import { refuseDisallowedSyntax } from './disallowedSyntax';

const MODULE_SYNTAX = /^\s*(import|export)\b/m;

export function commonJsOf(content: string, path: string): string {
  refuseDisallowedSyntax(content, path);
  if (!MODULE_SYNTAX.test(content)) return content;
  return transformSync(content, { format: 'cjs', target: 'esnext', loader: 'js', sourcefile: path }).code;
}
