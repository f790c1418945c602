/** What differs between two texts of the policy, in the engine's own sentences. */
import { policyDifference } from '@rungs/core';
import { readPolicyDocument } from '@rungs/shared-types';
import { useMemo } from 'react';
import { policyWords } from '../messages/policy';

const words = policyWords.difference;

export function Difference({ before, after }: { before: string; after: string }) {
  const difference = useMemo(() => differenceOf(before, after), [before, after]);
  if (!difference) return <p>{words.notCompared}</p>;
  if (difference.changes.length === 0) return <p>{words.same}</p>;
  const people = difference.people.flatMap((person) => person.words);
  return (
    <div className="r-difference">
      <Sentences title={words.changes} sentences={difference.changes.map((change) => change.words)} />
      <Sentences title={words.people} sentences={people.length > 0 ? people : [words.nobody]} />
      <Sentences title={words.running} sentences={difference.running.map((running) => running.words)} />
    </div>
  );
}

function differenceOf(before: string, after: string) {
  const was = readPolicyDocument(before);
  const is = readPolicyDocument(after);
  return was.ok && is.ok ? policyDifference(was.document, is.document) : undefined;
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <p className="r-label">{title}</p>
      <ul>
        {sentences.map((sentence, i) => (
          <li key={i}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
