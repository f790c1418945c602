/** A module's text as a function of `require`: import and export are spelled out, and nothing else is changed. */
import { transformSync } from 'esbuild';
import { refuseDisallowedSyntax } from './disallowedSyntax';

/** By name and text: every instance of a story, and of a suite, has the same modules. */
const made = new Map<string, string>();

export function commonJsOf(content: string, path: string): string {
  const key = `${path}\n${content}`;
  const text = made.get(key) ?? toCommonJs(content, path);
  made.set(key, text);
  return text;
}

const MODULE_SYNTAX = /^\s*(import|export)\b/m;

function toCommonJs(content: string, path: string): string {
  refuseDisallowedSyntax(content, path);
  if (!MODULE_SYNTAX.test(content)) return content;
  return transformSync(content, { format: 'cjs', target: 'esnext', loader: 'js', sourcefile: path }).code;
}
