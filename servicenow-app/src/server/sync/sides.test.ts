import { describe, expect, it } from '@jest/globals';
import { leftSide, settleIntents } from './sides.ts';
import type { Link } from '../glide/links.ts';
import type { JournalComment } from '../glide/incidentSide.ts';
import { incidentStateFor, sharedStateOfIncident } from './stateMap.ts';

const entry = (sysId: string, text: string): JournalComment => ({ sysId, author: 'system', text, at: 0 });

describe('copies in the journal', () => {
  const copy = { origin: 'jira/10001/7', text: 'A. Kim (Jira):\nRestarted' };

  it('[SYN] are known as copies even where the write was seen and its record was not', () => {
    expect(settleIntents({}, [copy], [entry('a', 'unrelated'), entry('b', copy.text)])).toEqual({ b: 'jira/10001/7' });
  });

  it('[SYN] are asked for again where they were never written', () => {
    expect(settleIntents({}, [copy], [entry('a', 'unrelated')])).toEqual({});
  });

  it('[SYN] of equal words are two entries, each taken once', () => {
    const twin = { ...copy, origin: 'jira/10001/8' };
    expect(settleIntents({}, [copy, twin], [entry('a', copy.text), entry('b', copy.text)])).toEqual({
      a: 'jira/10001/7',
      b: 'jira/10001/8',
    });
  });

  it('[SYN] keep their origin, and what people wrote here gets one of its own', () => {
    const link = { incidentId: 'inc', origins: { a: 'jira/10001/7' } } as unknown as Link;
    const incident = {
      number: '',
      summary: '',
      description: '',
      state: '2',
      comments: [entry('a', ''), entry('b', '')],
    };
    expect(leftSide(link, incident).comments.map(({ origin }) => origin)).toEqual(['jira/10001/7', 'servicenow/inc/b']);
  });
});

describe('the state map', () => {
  it.each(['new', 'inProgress', 'done'] as const)('[SYN] %s is read back as it was written', (state) =>
    expect(sharedStateOfIncident(incidentStateFor(state))).toBe(state),
  );
});
