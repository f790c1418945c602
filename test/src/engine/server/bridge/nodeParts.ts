/** What the local ServiceNow imports from Node, by Java. No story opens a port, asks for the script of a page or attaches a file. */
export const posix = {
  dirname: (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  join: (...parts: readonly string[]): string => {
    const made: string[] = [];
    for (const part of parts.join('/').split('/')) {
      if (part === '..') made.pop();
      else if (part !== '.' && part !== '') made.push(part);
    }
    return made.join('/');
  },
};

export function createHash(name: string) {
  let text = '';
  return {
    update(more: string) {
      text += more;
      return this;
    },
    digest: () =>
      hex(java.security.MessageDigest.getInstance(name).digest(new java.lang.String(text).getBytes('UTF-8'))),
  };
}

const onlyInNode = (): never => {
  throw new Error('Only Node has this, and no story on Rhino may ask for it.');
};

export const createServer = onlyInNode;
export const readFileSync = onlyInNode;
export const existsSync = onlyInNode;
export const join = onlyInNode;
export const gzipSync = onlyInNode;
export const gunzipSync = onlyInNode;

function hex(bytes: JavaBytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) text += ((bytes[at] ?? 0) & 0xff).toString(16).padStart(2, '0');
  return text;
}
