/** Whom a level chose among, and why each of the others was passed over (PTH-7). */
import type { Considered } from '../escalation/suitable';
import type { TicketNeeds } from '../policy/ticketNeeds';
import type { PassedOverReason } from '../routing/candidates';
import type { Words } from './eventInWords';

export function consideredInWords(considered: Considered, words: Words): string {
  const { need, notKnown = [], load, passedOver } = considered;
  const others = passedOver.map(({ name, because }) => `${name} ${passedOverInWords(because, words)}`);
  return [
    `Asked for ${needsInWords(need)}${need.authority === undefined ? '' : `, with the authority “${need.authority}”`}.`,
    ...(notKnown.length > 0 ? [`The ticket does not tell its ${notKnown.join(' and ')}.`] : []),
    ...(load === 'notMeasured' ? ['How much each has to do was not measured.'] : []),
    ...(others.length > 0 ? [`Passed over: ${others.join('; ')}.`] : []),
  ].join(' ');
}

/** `skills oracle, linux; languages de`. */
export function needsInWords(needs: TicketNeeds): string {
  const { skills = [], languages = [], regions = [] } = needs;
  const named = [
    ...(skills.length > 0 ? [`skills ${skills.join(', ')}`] : []),
    ...(languages.length > 0 ? [`language ${languages.join(' or ')}`] : []),
    ...(regions.length > 0 ? [`region ${regions.join(' or ')}`] : []),
  ];
  return named.length === 0 ? 'nothing in particular' : named.join('; ');
}

/** `lacks oracle`: after the person's name. */
export function passedOverInWords(because: PassedOverReason, words: Words): string {
  switch (because.reason) {
    case 'notAvailable':
      return because.why === 'outsideHours' ? 'is outside their hours' : `is not available (${because.why})`;
    case 'lacksAuthority':
      return `does not hold “${because.needed}”`;
    case 'lacksSkill':
      return `lacks ${because.missing.join(', ')}`;
    case 'otherLanguage':
      return `speaks ${because.has.length === 0 ? 'no recorded language' : because.has.join(', ')}`;
    case 'otherRegion':
      return `serves ${because.has.length === 0 ? 'no recorded region' : because.has.join(', ')}`;
    case 'moreLoad':
      return `has more to do (${because.load} against ${because.chosenLoad})`;
    case 'idleForShorter':
      return `had work more lately (${words.time(because.lastGivenAt)})`;
    case 'laterId':
      return 'suits as well, and comes later by id';
  }
}
