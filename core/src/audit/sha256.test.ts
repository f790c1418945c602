import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { sha256Of } from './sha256';

/** The examples of FIPS 180-4 as NIST publishes them. */
const published: readonly [name: string, text: string, digest: string][] = [
  ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'two blocks',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a million letters', 'a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

describe('SHA-256 of a text', () => {
  it.each(published)('[AUD1] %s', (_name, text, digest) => {
    expect(sha256Of(text)).toBe(digest);
  });

  it.each([0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff])(
    '[AUD1] is Node’s at the edges of UTF-8: code point %d',
    (point) => {
      const text = `a${String.fromCodePoint(point)}z`;
      expect(sha256Of(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    },
  );

  it('[AUD1] is Node’s, of the text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sha256Of(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
    const halves = 'a\ud83dz\ude00';
    expect(sha256Of(halves)).toBe(createHash('sha256').update(halves, 'utf8').digest('hex'));
  });
});
