/**
 * What ServiceNow's engine forbids or lacks and the SDK's own linter lets pass, as lint rules. Each
 * entry names the rows of the engine's published feature matrix that it stands for; a test holds
 * the list against the matrix and every entry against a sample that it must refuse.
 */
const NOT_SUBCLASSABLE =
  'Array|Boolean|Error|EvalError|Function|Map|Number|Promise|RangeError|ReferenceError|RegExp|Set|String|SyntaxError|TypeError|URIError|WeakMap|WeakSet';

export const forbiddenSyntax = [
  {
    selector: `:matches(ClassDeclaration, ClassExpression)[superClass.name=/^(${NOT_SUBCLASSABLE})$/]`,
    message:
      'Built-ins cannot be subclassed in ServiceNow’s engine: use a plain class, or return the failure as a value.',
    features: [
      'Error is subclassable',
      'Map is subclassable',
      'Set is subclassable',
      'Boolean is subclassable',
      'Number is subclassable',
      'String is subclassable',
    ],
    sample: 'class Refused extends Error {}',
  },
  {
    selector: 'PrivateIdentifier',
    message: 'ServiceNow’s engine has no #private members: use a closure.',
    features: [
      'private instance class fields basic support',
      'private instance methods',
      'private accessor properties',
      'Ergonomic brand checks for private fields',
    ],
    sample: 'class A { #x = 1 }',
  },
  {
    selector: 'MethodDefinition[value.async=true]',
    message: 'Async class methods are disallowed in ServiceNow’s engine.',
    features: ['async methods, classes'],
    sample: 'class A { async go() {} }',
  },
  {
    selector: ':function[async=true][generator=true]',
    message: 'Async generators are disallowed in ServiceNow’s engine.',
    features: ['async generators'],
    sample: 'async function* all() {}',
  },
  {
    selector: 'ForOfStatement[await=true]',
    message: 'for-await is disallowed in ServiceNow’s engine.',
    features: ['for-await-of loops'],
    sample: 'async function f(xs) { for await (const x of xs) x(); }',
  },
  {
    selector: 'Literal[regex.flags=/d/]',
    message: 'ServiceNow’s engine has no match indices (RegExp flag d).',
    features: ['shows up in flags', 'constructor supports it'],
    sample: '/a/d.exec("a")',
  },
  {
    selector: 'MetaProperty[meta.name="new"]',
    message: 'new.target is not reliable in ServiceNow’s engine.',
    features: ['lexical "new.target" binding'],
    sample: 'function F() { return new.target; }',
  },
  {
    selector: 'MemberExpression[object.name="Symbol"][property.name="species"]',
    message: 'Symbol.species is disallowed in ServiceNow’s engine.',
    features: ['%TypedArray%[Symbol.species]', 'Symbol.species, Array.prototype.map'],
    sample: 'Symbol.species',
  },
  {
    selector: 'MemberExpression[property.name=/^__(define|lookup)[GS]etter__$/]',
    message: 'Use Object.defineProperty: the old accessors are disallowed in ServiceNow’s engine.',
    features: ['__defineGetter__, ToObject(this)', '__lookupSetter__, ToObject(this)'],
    sample: 'x.__defineGetter__("a", f)',
  },
  {
    selector: 'MemberExpression[property.name=/^[gs]etBig(Int|Uint)64$/]',
    message: 'ServiceNow’s engine has no 64-bit access to a DataView.',
    features: ['DataView.prototype.getBigInt64', 'DataView.prototype.getBigUint64'],
    sample: 'view.getBigInt64(0)',
  },
];

/** Absent from the matrix altogether counts as absent from the engine. */
export const forbiddenGlobals = [
  { name: 'Reflect', features: ['Reflect.get', 'Reflect.ownKeys, string keys', 'Reflect.construct'] },
  { name: 'Function', features: ['new Function() support', 'functions created with the Function constructor'] },
  { name: 'WeakRef', features: ['WeakRef minimal support'] },
  { name: 'FinalizationRegistry', features: ['FinalizationRegistry minimal support'] },
  { name: 'SharedArrayBuffer', features: ['SharedArrayBuffer'] },
  { name: 'Atomics', features: ['Atomics.add', 'Atomics.wait'] },
  { name: 'BigInt64Array', features: ['BigInt64Array'] },
  { name: 'BigUint64Array', features: ['BigUint64Array'] },
  ...[
    'Intl',
    'Temporal',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'structuredClone',
    'TextEncoder',
    'TextDecoder',
    'URL',
    'URLSearchParams',
    'console',
    'fetch',
    'process',
    'WebAssembly',
    'eval',
  ].map((name) => ({ name, features: [] })),
];

/** What `core` leaves out besides: it is synchronous and given the time, the ids and the chance. */
const pure = [
  { selector: ':function[async=true]', message: 'core is synchronous.' },
  {
    selector: ':function[generator=true]',
    message: 'Debian’s Rhino, on which the golden cases run, has no generators.',
  },
  { selector: 'NewExpression[callee.name="Date"]', message: 'Take `at` from the command.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take `at` from the command.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Take chance and ids from the command.',
  },
  {
    selector: 'Literal[regex.flags=/[suy]/]',
    message: 'Debian’s Rhino, on which the golden cases run, does not read this flag.',
  },
  {
    selector: 'Literal[regex.pattern=/\\(\\?<[=!a-zA-Z]/]',
    message: 'Debian’s Rhino has no lookbehind and no named groups.',
  },
];

const syntaxRule = (entries) => ['error', ...entries.map(({ selector, message }) => ({ selector, message }))];
const globalsRule = [
  'error',
  ...forbiddenGlobals.map(({ name }) => ({ name, message: `ServiceNow’s engine has no ${name}.` })),
];

export const engineRules = {
  'no-restricted-syntax': syntaxRule(forbiddenSyntax),
  'no-restricted-globals': globalsRule,
  'no-new-func': 'error',
};

export const coreRules = {
  'no-restricted-syntax': syntaxRule([...forbiddenSyntax, ...pure]),
  'no-restricted-globals': [
    ...globalsRule,
    { name: 'Promise', message: 'core is synchronous.' },
    { name: 'Proxy', message: 'Debian’s Rhino has no Proxy.' },
  ],
  'no-new-func': 'error',
};
