/** Every rule of core/SPEC.md is cited by the title of at least one test, and every cited rule exists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packages = ['core', 'shared-types', 'ui', 'cli', 'forge-app', 'servicenow-app', 'test'];

const testFiles = packages.flatMap((name) =>
  readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !/node_modules|dist\//.test(file))
    .map((file) => join(root, name, file)),
);
const cited = new Set(
  testFiles.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\[([A-Z]{3,4}-?R?\d+)\]/g)].map(([, id]) => id ?? ''),
  ),
);
const rules = [...readFileSync(join(root, 'core/SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]{3}-?R?\d+)\*\*/gm)].map(
  ([, id]) => id ?? '',
);
const featureRows = readFileSync(join(root, 'docs/features.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id, , state, proof] = line.split('|').map((cell) => cell.trim());
    return id && /^[A-Z]{3}-\d+$/.test(id) ? [{ id, state: state ?? '', proof: proof ?? '' }] : [];
  });

describe('core/SPEC.md', () => {
  it('has rules, each once', () => {
    expect(rules.length).toBeGreaterThan(25);
    expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([]);
  });

  it('states no rule that no test cites', () => {
    expect(rules.filter((id) => !cited.has(id))).toEqual([]);
  });
});

describe('docs/features.md', () => {
  it('says of every feature: done, partly or not yet', () => {
    expect(featureRows.filter(({ state }) => !/^(done|partly|not yet)/.test(state))).toEqual([]);
  });

  it('names for whatever is done or partly done a test file that exists and cites it', () => {
    const unproven = featureRows
      .filter(({ state }) => !state.startsWith('not yet'))
      .filter(({ id, proof }) => {
        const files = [...proof.matchAll(/`([^`]+\.test\.tsx?)`/g)].map(([, file]) => join(root, file ?? ''));
        return (
          files.length === 0 ||
          !files.some((file) => testFiles.includes(file) && readFileSync(file, 'utf8').includes(`[${id}]`))
        );
      });
    expect(unproven).toEqual([]);
  });

  const specification = join(root, '../shared/spec/features.md');
  const withSpecification = existsSync(specification) ? it : it.skip;
  withSpecification('has every id of the specification, and no other (needs ../shared)', () => {
    const wanted = [...readFileSync(specification, 'utf8').matchAll(/^\| ([A-Z]{3}-\d+) \|/gm)].map(([, id]) => id);
    expect(featureRows.map(({ id }) => id)).toEqual(wanted);
  });
});
