import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adfDocument, adfText } from './adf';

describe('adfDocument', () => {
  it('mentions people with an account and names those without, before the text', () => {
    expect(adfDocument('Level 1\nacknowledge', [{ name: 'A. Kim', account: 'acc-kim' }, { name: 'B. Roy' }])).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: 'acc-kim', text: '@A. Kim' } },
            { type: 'text', text: ' ' },
            { type: 'text', text: 'B. Roy' },
          ],
        },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Level 1' }, { type: 'hardBreak' }, { type: 'text', text: 'acknowledge' }],
        },
      ],
    });
  });

  it('never holds an empty text node, which Jira refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n') }), (text) => {
        expect(JSON.stringify(adfDocument(text))).not.toContain('"text":""');
      }),
    );
  });

  it('is read back as the words that went in', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/), { minLength: 1 }), (lines) => {
        expect(adfText(adfDocument(lines.join('\n')))).toBe(lines.join('\n'));
      }),
    );
  });
});

describe('adfText', () => {
  it('puts blocks on lines of their own and keeps what code blocks, mentions and cards say', () => {
    const document = {
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'Symptoms' }] },
        { type: 'codeBlock', content: [{ type: 'text', text: 'ORA-12541: no listener' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { id: 'x', text: '@A. Kim' } }] }],
            },
          ],
        },
        { type: 'paragraph', content: [{ type: 'inlineCard', attrs: { url: 'https://status.example' } }] },
      ],
    };
    expect(adfText(document)).toBe('Symptoms\nORA-12541: no listener\n@A. Kim\nhttps://status.example');
  });

  it.each([
    ['nothing', null],
    ['a number', 7],
    ['an unknown shape', { type: 'doc', content: 'text' }],
  ])('answers no words for %s', (_, node) => {
    expect(adfText(node)).toBe('');
  });
});
