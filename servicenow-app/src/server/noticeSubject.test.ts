import { describe, expect, it } from '@jest/globals';
import type { NoticeEvent } from '@rungs/core';
import { noticeSubject } from './noticeSubject';

const incident = { number: 'INC0010001', title: 'Checkout times out' };
const event = (fields: object) => fields as NoticeEvent;
const level2 = event({ type: 'LevelOpened', level: 2, levelName: 'Database' });

describe('the subject of a notice', () => {
  it.each([
    [level2, 'needs level 2, Database'],
    [event({ type: 'RespondersAdded', level: 2 }), 'needs you at level 2'],
    [event({ type: 'RespondersReminded', round: 3 }), 'still needs somebody, reminder 3'],
    [event({ type: 'DeadlineReminded', deadline: 'acknowledge' }), 'is soon past its time to be acknowledged'],
    [event({ type: 'DeadlineReminded', deadline: 'resolve' }), 'is soon past its time'],
    [event({ type: 'PathResumed' }), 'is no longer suspended'],
    [event({ type: 'HandoffProposed' }), 'is offered to you'],
    [event({ type: 'HandoffAccepted' }), 'was taken over from you'],
    [event({ type: 'HandoffDeclined' }), 'was not taken over from you'],
    [event({ type: 'HandoffLapsed' }), 'was not taken over in time'],
    [event({ type: 'CustomerRequested' }), 'is to be escalated, a customer asks'],
    [event({ type: 'UpdateAsked' }), 'owes an update'],
  ])('[PTH-5] says what it wants: %j', (told, words) => {
    expect(noticeSubject(incident, [told])).toBe(`INC0010001 ${words}: Checkout times out`);
  });

  it('[ESC17] says all that one notice tells, each once', () => {
    expect(noticeSubject(incident, [level2, level2, event({ type: 'UpdateAsked' })])).toBe(
      'INC0010001 needs level 2, Database, owes an update: Checkout times out',
    );
  });

  it('[PTH-5] is one line that no column cuts, whatever people wrote', () => {
    const subject = noticeSubject({ number: 'INC1', title: `a\r\nBcc: all@northwind.example ${'x'.repeat(300)}` }, [
      level2,
    ]);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject).toHaveLength(160);
  });
});
