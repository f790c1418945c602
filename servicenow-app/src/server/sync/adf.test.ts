import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adfOf, textOfAdf } from './adf.ts';

describe('Atlassian documents', () => {
  it('[SYN] text comes back as it went, but for blanks at its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const text = lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');
        expect(textOfAdf(adfOf(text))).toBe(text.trim());
      }),
    );
  });

  it('reads what people write in the editor: lists, mentions, breaks, links', () => {
    const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
    const text = (words: string) => ({ type: 'text', text: words });
    const document = {
      type: 'doc',
      content: [
        paragraph(
          { type: 'mention', attrs: { text: '@A. Kim' } },
          text(' look:'),
          { type: 'hardBreak' },
          text('two things'),
        ),
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph(text('the database'))] },
            {
              type: 'listItem',
              content: [paragraph({ type: 'inlineCard', attrs: { url: 'https://status.example/1' } })],
            },
          ],
        },
      ],
    };
    expect(textOfAdf(document)).toBe('@A. Kim look:\ntwo things\n- the database\n- https://status.example/1');
  });

  it('an absent document is no text', () => expect(textOfAdf(undefined)).toBe(''));
});
