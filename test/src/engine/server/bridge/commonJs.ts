/** In place of the host's own: Node made modules into functions of `require` before, and lowered them. */
export const loadedModules: string[] = [];

export function commonJsOf(content: string, path: string): string {
  loadedModules.push(path);
  return content;
}
