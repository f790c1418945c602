/**
 * Every English word the screens say by themselves. Sentences about a ticket come with the view, from
 * the engine. Sentence case, no blame, verbs on buttons. Screens on a ticket import their own words
 * alone, for their script is small.
 */
import { common } from './common';
import { dashboard } from './dashboard';

export const en = {
  ...common,
  dashboard,
} as const;
