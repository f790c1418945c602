import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonicalJson';
import type { JsonValue } from './canonicalJson';

/** From RFC 8785 itself and from the test data of its author's reference implementations. */
const published: readonly [name: string, input: string, expected: string][] = [
  [
    'RFC 8785, section 3.2.2: primitives',
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    'RFC 8785, section 3.2.3: names by code units',
    '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
  [
    'structures: nested, with names that look like numbers',
    '{"1":{"f":{"f":"hi","F":5} ,"\\n":56.0},"10":{ },"":"empty","a":{ },"111":[ { } ],"A":{ }}',
    '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}',
  ],
  ['unicode: nothing is normalised', '{"Unnormalized Unicode":"A\\u030a"}', '{"Unnormalized Unicode":"A\u030a"}'],
];

/** IEEE 754 doubles, big-endian, from RFC 8785, appendix B. */
const numbers: readonly [bits: string, expected: string][] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555555', '333333333.3333333'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

const json = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 5 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** The same value with its members put down in another order. */
function turned(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  const members = Object.entries(value).map(([name, held]): [string, JsonValue] => [name, turned(held as JsonValue)]);
  return Object.fromEntries(members.reverse());
}

describe('canonical JSON', () => {
  it.each(published)('[AUD1] %s', (_name, input, expected) => {
    expect(canonicalJson(JSON.parse(input) as JsonValue)).toBe(expected);
  });

  it.each(numbers)('[AUD1] the double %s is written %s', (bits, expected) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(expected);
  });

  it('[AUD1] is read back as it was, whatever order its members stood in', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(turned(value))).toBe(text);
        // Minus zero is the one value that JSON text does not keep here.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('[AUD1] writes strings as JSON.stringify of this Node does, half surrogate pairs included', () => {
    const unit = fc.constantFrom('a', '"', '\\', '\n', '\u0001', '\u007f', '\ud83d', '\ude00', '\u2028', 'ö');
    fc.assert(fc.property(fc.string({ unit }), (text) => expect(canonicalJson(text)).toBe(JSON.stringify(text))));
  });

  it('[AUD1] escapes at the edges of each range of units just as JSON.stringify does, alone and beside one another', () => {
    const units = [...'\0\b\t\n\v\f\r\u001f !"\\\u007f\ud7ff\ue000\uffff', '\ud800', '\udbff', '\udc00', '\udfff'];
    for (const a of units)
      for (const b of units) for (const c of units) expect(canonicalJson(a + b + c)).toBe(JSON.stringify(a + b + c));
  });

  it('[AUD1] leaves out what is undefined, and refuses what is no JSON', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    expect(canonicalJson({ a: null, b: [null] })).toBe('{"a":null,"b":[null]}');
    for (const value of [NaN, Infinity, -Infinity, [undefined], 1n, () => 1]) {
      expect(() => canonicalJson(value as JsonValue)).toThrow('has no JSON text');
    }
  });
});
