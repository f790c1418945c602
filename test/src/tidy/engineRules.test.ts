/** The lint rules for ServiceNow's engine, held against the engine's published matrix and against samples. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';
import { coreRules, engineRules, forbiddenGlobals, forbiddenSyntax } from '../../../eslint.engine.mjs';

const matrixFile = new URL('../../../../shared/facts/servicenow-engine.json', import.meta.url);

function complaints(code: string, rules: Linter.RulesRecord): string[] {
  const config: Linter.Config = { languageOptions: { ecmaVersion: 2024, sourceType: 'module' }, rules };
  return new Linter().verify(code, config).map(({ message }) => message);
}

describe('what ServiceNow’s engine forbids is refused by lint', () => {
  it.each(forbiddenSyntax)('$message', ({ sample, message }) => {
    expect(complaints(sample, engineRules)).toContain(message);
  });

  it.each(forbiddenGlobals)('the global $name', ({ name }) => {
    expect(complaints(`${name}.anything;`, engineRules)).toContain(
      `Unexpected use of '${name}'. ServiceNow’s engine has no ${name}.`,
    );
  });

  it.each([
    { row: 'the clock', code: 'Date.now();' },
    { row: 'a fresh date', code: 'new Date(0);' },
    { row: 'chance', code: 'Math.random();' },
    { row: 'asynchrony', code: 'const f = async () => 1;' },
    { row: 'promises', code: 'Promise.resolve(1);' },
  ])('core does without $row', ({ code }) => {
    expect(complaints(code, coreRules)).toHaveLength(1);
  });
});

const withMatrix = existsSync(matrixFile) ? it : it.skip;
withMatrix('every rule stands for rows that the published matrix does not call supported (needs ../shared)', () => {
  const matrix = JSON.parse(readFileSync(matrixFile, 'utf8')) as {
    features: { [group: string]: { [name: string]: string } };
  };
  const unsupported = new Set(
    Object.values(matrix.features).flatMap((group) =>
      Object.entries(group).flatMap(([name, verdict]) => (verdict === 'Supported' ? [] : [name])),
    ),
  );
  const named = [...forbiddenSyntax, ...forbiddenGlobals].flatMap(({ features }) => features);
  expect(named.filter((name) => !unsupported.has(name))).toEqual([]);

  // Whole families of rows must not be forgotten when the matrix is renewed.
  const families = [
    /^Reflect\./,
    /subclassable$/,
    /^private instance/,
    /^Atomics\./,
    /^SharedArrayBuffer/,
    /^WeakRef/,
    /^async generators$/,
    /^for-await/,
    /^Big(Int|Uint)64Array$/,
  ];
  const unnamedFamilies = families.filter(
    (family) => [...unsupported].some((name) => family.test(name)) && !named.some((name) => family.test(name)),
  );
  expect(unnamedFamilies).toEqual([]);
});
