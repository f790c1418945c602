/** Everything that core and shared-types export is fed with what it could ever be given; nothing is left out. */
import { describe, expect, it } from '@jest/globals';
import * as core from '@rungs/core';
import * as sharedTypes from '@rungs/shared-types';
import { actionFeeders } from './feeders/action';
import { calendarFeeders } from './feeders/calendar';
import { escalationFeeders } from './feeders/escalation';
import { historyFeeders } from './feeders/history';
import { measureFeeders } from './feeders/measures';
import { onCallFeeders } from './feeders/oncall';
import { patternFeeders } from './feeders/pattern';
import { peopleFeeders } from './feeders/people';
import { policyFeeders } from './feeders/policy';
import { slaFeeders } from './feeders/sla';
import { ticketFeeders } from './feeders/ticket';
import { timeFeeders } from './feeders/time';

const feeders = {
  ...timeFeeders,
  ...calendarFeeders,
  ...patternFeeders,
  ...onCallFeeders,
  ...slaFeeders,
  ...ticketFeeders,
  ...policyFeeders,
  ...escalationFeeders,
  ...actionFeeders,
  ...historyFeeders,
  ...measureFeeders,
  ...peopleFeeders,
};

describe('whatever it is given', () => {
  it.each(Object.entries(feeders))('%s answers with a value or a clear fault', (_name, feed) => {
    expect(feed).not.toThrow();
  });

  it('nothing that is exported goes unfed', () => {
    const functions = Object.entries({ ...core, ...sharedTypes }).filter(([, it]) => typeof it === 'function');
    expect(functions.map(([name]) => name).filter((name) => !(name in feeders))).toEqual([]);
  });
});
