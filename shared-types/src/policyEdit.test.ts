import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editPolicyText } from './policyEdit';
import type { PolicyEdit } from './policyEdit';
import { starterPolicy } from './starterPolicy';

const TEXT = `# Ours
name: Desk  # as people say
appliesTo:
  priorities: [1, 2]
people:
  # The first
  - { id: kim, name: Kim }
  - { id: roy, name: Roy } # nights
groups:
  - id: desk
    name: Desk
    members:
      - kim # first
      - roy
  # The last resort
  - id: chiefs
    name: Chiefs
    members: []
week: { mon: ['08:00-18:00'], tue: [] }
catchAll: [kim]
`;

const edited = (edit: PolicyEdit, text = TEXT): string => {
  const answer = editPolicyText(text, edit);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.text;
};

const put = (from: string, to: string): string => {
  if (!TEXT.includes(from)) throw new Error(`The text has no ${from}.`);
  return TEXT.replace(from, to);
};

describe('[TLS-1] an edit of the form changes its own place in the text and nothing else', () => {
  it.each<[string, PolicyEdit, string]>([
    ['a word', { does: 'set', path: ['name'], value: 'Help: desk' }, put('name: Desk  #', "name: 'Help: desk'  #")],
    ['a list in brackets', { does: 'set', path: ['appliesTo', 'priorities'], value: [3] }, put('[1, 2]', '[3]')],
    [
      'an entry that is new',
      { does: 'set', path: ['appliesTo', 'services'], value: ['Pay, cards', 'ERP'] },
      put('[1, 2]\n', "[1, 2]\n  services: ['Pay, cards', ERP]\n"),
    ],
    [
      'an entry that is new, in braces',
      { does: 'set', path: ['people', 0, 'skills'], value: ['Oracle'] },
      put('name: Kim }', 'name: Kim, skills: [Oracle] }'),
    ],
    ['an entry gone from braces', { does: 'remove', path: ['people', 1, 'name'] }, put('roy, name: Roy', 'roy')],
    ['the first entry gone from braces', { does: 'remove', path: ['week', 'mon'] }, put("mon: ['08:00-18:00'], ", '')],
    [
      'the first entry beside its dash',
      { does: 'remove', path: ['groups', 0, 'id'] },
      put('id: desk\n    name', 'name'),
    ],
    [
      'an item with its comment',
      { does: 'remove', path: ['groups', 1] },
      put(TEXT.slice(TEXT.indexOf('  # The last'), TEXT.indexOf('week')), ''),
    ],
    [
      'a further item like its neighbours',
      { does: 'insert', path: ['people'], at: 9, value: { id: 'moss', name: 'Moss', accounts: {} } },
      put('# nights\n', '# nights\n  - { id: moss, name: Moss, accounts: {} }\n'),
    ],
    [
      'a further item on lines of its own, before another',
      { does: 'insert', path: ['groups'], at: 1, value: { id: 'dba', name: 'Database', members: ['kim'] } },
      put('  # The last resort', '  - id: dba\n    name: Database\n    members: [kim]\n  # The last resort'),
    ],
    [
      'the first item in brackets',
      { does: 'insert', path: ['week', 'tue'], at: 0, value: '09:00-10:00' },
      put('tue: []', 'tue: [09:00-10:00]'),
    ],
    [
      'names on lines of their own: those that stay keep their comments',
      { does: 'set', path: ['groups', 0, 'members'], value: ['kim', 'moss', 'sato'] },
      put('      - roy\n', '      - moss\n      - sato\n'),
    ],
    [
      'items that change places take their comments along',
      { does: 'move', path: ['people'], from: 0, to: 1 },
      put(
        '  # The first\n  - { id: kim, name: Kim }\n  - { id: roy, name: Roy } # nights\n',
        '  - { id: roy, name: Roy } # nights\n  # The first\n  - { id: kim, name: Kim }\n',
      ),
    ],
  ])('%s', (_row, edit, wanted) => expect(edited(edit)).toBe(wanted));

  it.each<[string, string, PolicyEdit]>([
    ['the text cannot be read', 'a: [', { does: 'set', path: ['a'], value: 1 }],
    ['nothing stands there', TEXT, { does: 'remove', path: ['rotations'] }],
    [
      'it stands for something written elsewhere',
      'a: &a [1]\nb: { c: *a }\n',
      { does: 'insert', path: ['b', 'c'], at: 0, value: 2 },
    ],
    ['the path leads into a word', TEXT, { does: 'set', path: ['name', 'first'], value: 1 }],
  ])('is refused, with the place, where %s', (_row, text, edit) => {
    const answer = editPolicyText(text, edit);
    expect(answer).toMatchObject({ ok: false, faults: [{ line: expect.any(Number), remedy: expect.any(String) }] });
  });

  it('means what was asked for, or is refused, and keeps every comment, whatever is set', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('a: b', '# no comment', "it's", '- x', 'true', '12', ' ', 'a\nb'),
    );
    const paths = fc.constantFrom(
      ['name'],
      ['paths', 0, 'levels', 1, 'name'],
      ['people', 2, 'name'],
      ['targets', 0, 'calendar'],
      ['paths', 0, 'levels', 3, 'calendar'],
    );
    fc.assert(
      fc.property(paths, word, (path, value) => {
        const answer = editPolicyText(starterPolicy, { does: 'set', path, value });
        expect(answer.ok).toBe(true);
        if (!answer.ok) return;
        const found = path.reduce<unknown>(
          (at, step) => (at as Record<string | number, unknown>)[step],
          parse(answer.text),
        );
        expect(found).toBe(value);
        for (const comment of starterPolicy.match(/#.*/g) ?? []) expect(answer.text).toContain(comment);
      }),
    );
  });
});
