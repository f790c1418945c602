/**
 * What the local ServiceNow takes from JavaScript or Node and Debian's Rhino lacks, done by Java: proxies, zones,
 * bytes. Of each only what the host uses; what the application gets of it is Glide's records, which are proxies.
 */
export {};

const { ScriptableObject, Scriptable, Symbol: JavaSymbol } = org.mozilla.javascript;

type Key = string | symbol;
type Target = { [key: Key]: unknown };

interface Handler {
  get?(target: Target, key: Key): unknown;
  set?(target: Target, key: Key, value: unknown): boolean;
  has?(target: Target, key: Key): boolean;
}

/** Rhino has proxies from 1.8 on. Its objects are Java's, whose methods can be written anew. */
function proxy(target: Target, handler: Handler): object {
  const get = (key: Key): unknown => (handler.get ? handler.get(target, key) : target[key]);
  const has = (key: string): boolean => (handler.has ? handler.has(target, key) : key in target);
  return new JavaAdapter(ScriptableObject, {
    getClassName: () => 'Object',
    get: (key: unknown) => given(isSymbol(key) ? undefined : get(String(key))),
    has: (key: unknown) => !isSymbol(key) && has(String(key)),
    put: (key: unknown, _start: unknown, value: unknown) => {
      if (handler.set) handler.set(target, String(key), value);
      else target[String(key)] = value;
    },
    getIds: () => Object.keys(target),
    getDefaultValue: (hint: unknown) => primitive(get, hint),
  });
}

/** Names come from Java as objects of its own. */
function isSymbol(key: unknown): boolean {
  return typeof key === 'symbol' || key instanceof JavaSymbol;
}

/** `undefined` would come out of Java as the text "undefined". */
function given(value: unknown): unknown {
  return value === undefined ? Scriptable.NOT_FOUND : value;
}

/** Java asks by class: text, number, or either. */
function primitive(get: (key: Key) => unknown, hint: unknown): unknown {
  const wanted = hint === null ? 'default' : /String$/.test(String(hint)) ? 'string' : 'number';
  const toPrimitive = get(Symbol.toPrimitive);
  if (typeof toPrimitive === 'function') return toPrimitive(wanted) as unknown;
  const toText = get('toString');
  return typeof toText === 'function' ? (toText() as unknown) : '[object Object]';
}

class DateTimeFormat {
  private readonly zone: object;

  constructor(_locale: string, { timeZone }: { readonly timeZone: string }) {
    this.zone = java.time.ZoneId.of(timeZone);
  }

  /** Of two digits each: the host shows them so, or reads them as numbers. */
  formatToParts(at: number): { readonly type: string; readonly value: string }[] {
    const local = java.time.Instant.ofEpochMilli(at).atZone(this.zone);
    const parts = {
      year: local.getYear(),
      month: local.getMonthValue(),
      day: local.getDayOfMonth(),
      hour: local.getHour(),
      minute: local.getMinute(),
      second: local.getSecond(),
    };
    return Object.entries(parts).map(([type, value]) => ({ type, value: String(value).padStart(2, '0') }));
  }
}

function bytesOf(text: string, encoding: string): JavaBytes {
  if (encoding === 'base64') return java.util.Base64.getDecoder().decode(text);
  return new java.lang.String(text).getBytes('UTF-8');
}

const buffer = {
  from: (text: string, encoding = 'utf8') => ({
    toString: (to: string): string => {
      const bytes = bytesOf(text, encoding);
      return String(
        to === 'base64' ? java.util.Base64.getEncoder().encodeToString(bytes) : new java.lang.String(bytes, 'UTF-8'),
      );
    },
  }),
};

Object.assign(globalThis, {
  Proxy: proxy,
  Reflect: { get: (target: Target, key: Key) => target[key] },
  Intl: { DateTimeFormat },
  Buffer: buffer,
});
