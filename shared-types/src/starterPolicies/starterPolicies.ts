/** Policies to begin with, for kinds of companies. People and accounts in them are placeholders. */
import { starterPolicy } from '../starterPolicy';
import { followTheSun } from './followTheSun';
import { majorIncident } from './majorIncident';

export interface StarterPolicy {
  readonly id: 'service-desk' | 'follow-the-sun' | 'major-incident';
  readonly name: string;
  /** Whom it suits, in one sentence. */
  readonly suits: string;
  readonly text: string;
}

/** The first is what a new installation begins with. */
export const starterPolicies: readonly StarterPolicy[] = [
  {
    id: 'service-desk',
    name: 'Service desk to management',
    suits: 'One service desk with office hours, two lines behind it, and management as the last rung.',
    text: starterPolicy,
  },
  {
    id: 'follow-the-sun',
    name: 'Operations around the clock',
    suits: 'Three regions that take eight hours each, with engineers on call behind them, and no hour without anybody.',
    text: followTheSun,
  },
  {
    id: 'major-incident',
    name: 'Major incidents, regulated',
    suits:
      'Priority 1 and 2 with a major incident manager, news owed to those who wait, and a path to the regulator that nobody may drop alone.',
    text: majorIncident,
  },
];
