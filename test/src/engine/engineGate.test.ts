/**
 * The engine gate: the bundle that ServiceNow's server loads answers the golden cases alike in Node,
 * in a V8 from which is taken what ServiceNow takes, and on Debian's Rhino.
 */
import { existsSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as core from '@rungs/core';
import * as servicenow from '@rungs/shared-types/servicenow';
import { createEngineSandbox } from '../hosts/servicenow/engine/engineSandbox';
import { golden } from './goldenCases';
import type { GoldenAnswer } from './goldenCases';
import { goldenScript, rhinoScript, vendoredBundle } from './goldenScript';
import { hasRhino, runOnRhino } from './rhino';

const required = process.env.RUNGS_ENGINE_GATE === 'required';

let script = '';
let byNode: GoldenAnswer[] = [];

beforeAll(() => {
  if (!existsSync(vendoredBundle)) throw new Error(`${vendoredBundle} is missing: run npm run build.`);
  script = goldenScript();
  byNode = plain(golden({ ...core, ...servicenow }));
});

describe('the vendored bundle answers the golden cases as the sources do', () => {
  it('there are answers to compare, from every room', () => {
    expect(byNode.length).toBeGreaterThan(20);
    expect(byNode.every(({ answer }) => JSON.stringify(answer).length > 2)).toBe(true);
  });

  it('in Node', () => {
    compare(
      answersOf((print) => {
        new Script(script).runInContext(createContext({ print }));
      }),
    );
  });

  it('in a V8 without what ServiceNow’s engine lacks', () => {
    compare(
      answersOf((print) => {
        createEngineSandbox({ now: () => 0 }).compile(['print'], script, 'golden.js')(print);
      }),
    );
  });

  const onRhino = hasRhino() || required ? it : it.skip;
  onRhino(
    'on Debian’s Rhino, lowered to ES5 (needs a JRE and the Debian package rhino)',
    () => {
      compare(JSON.parse(runOnRhino(rhinoScript(script))) as GoldenAnswer[]);
    },
    120_000,
  );
});

function compare(answers: readonly GoldenAnswer[]): void {
  expect(answers.map(({ name }) => name)).toEqual(byNode.map(({ name }) => name));
  // One by one, so that a difference names its case.
  answers.forEach(({ name, answer }, i) => expect({ name, answer }).toEqual(byNode[i]));
}

function answersOf(run: (print: (text: string) => void) => void): GoldenAnswer[] {
  let printed = '';
  run((text) => {
    printed += text;
  });
  return JSON.parse(printed) as GoldenAnswer[];
}

function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
