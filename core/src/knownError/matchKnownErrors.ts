/**
 * Which known errors a ticket looks like, and why. Each piece of evidence has a strength between 0 and 1, and they
 * combine as independent witnesses do: the doubt that is left is the product of what each leaves. So a score stays
 * below 1 and more evidence never lowers it. Only arithmetic that every engine rounds alike is used.
 */
import type { Incident } from '../incident/incident';
import type { KnownError, KnownErrorMatch, MatchEvidence } from './knownError';
import { steadyWords, VARIES } from './steadyWords';

/** Same service alone (0.3) stays below this: it says where something is wrong, not what. */
export const MATCH_THRESHOLD = 0.4;

const ERROR_TEXT_STRENGTH_MAX = 0.85;
const SERVICE_STRENGTH = 0.3;
const WORDS_STRENGTH_MAX = 0.6;
/** Nobody writes a ticket in the words of a known error: this share of them counts as all. */
const WORDS_SHARE_ENOUGH = 0.5;

/** Best first; equal scores by id. */
export function matchKnownErrors(incident: Incident, knownErrors: readonly KnownError[]): KnownErrorMatch[] {
  const ticket = readTicket(incident);
  const candidates = knownErrors.map(readKnownError);
  const holders = countHolders(candidates);
  return candidates
    .map((candidate) => match(candidate, ticket, holders))
    .filter(({ score }) => score >= MATCH_THRESHOLD)
    .sort((a, b) => b.score - a.score || (a.knownError.id < b.knownError.id ? -1 : 1));
}

interface Ticket {
  /** All steady words in order, with a space on each side. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly service: string | undefined;
}

interface Candidate {
  readonly knownError: KnownError;
  readonly words: readonly string[];
}

/** How many known errors use a word: the fewer, the more it says. */
type Holders = ReadonlyMap<string, number>;

interface Witness {
  readonly strength: number;
  readonly evidence: MatchEvidence;
}

function readTicket(incident: Incident): Ticket {
  const words = steadyWords(`${incident.summary}\n${incident.description}`);
  return { text: spaced(words), words: new Set(words), service: nameKey(incident.service) };
}

function readKnownError(knownError: KnownError): Candidate {
  const ofServices = steadyWords(knownError.services.join('\n'));
  const words = steadyWords(`${knownError.title}\n${knownError.symptoms}`)
    // A service's name is evidence once, as the service.
    .filter((word) => isTelling(word) && !ofServices.includes(word));
  return { knownError, words: words.filter((word, index) => words.indexOf(word) === index) };
}

function countHolders(candidates: readonly Candidate[]): Holders {
  const holders = new Map<string, number>();
  candidates.forEach(({ words }) => words.forEach((word) => holders.set(word, (holders.get(word) ?? 0) + 1)));
  return holders;
}

function match(candidate: Candidate, ticket: Ticket, holders: Holders): KnownErrorMatch {
  const witnesses = [
    ...sameErrorTexts(candidate.knownError, ticket),
    ...sameService(candidate.knownError, ticket),
    ...sharedWords(candidate.words, ticket, holders),
  ];
  return {
    knownError: candidate.knownError,
    score: 1 - witnesses.reduce((doubt, { strength }) => doubt * (1 - strength), 1),
    evidence: witnesses.map(({ evidence }) => evidence),
  };
}

function sameErrorTexts(knownError: KnownError, ticket: Ticket): Witness[] {
  return knownError.errorTexts
    .map((text) => ({ text, words: withoutOpenEnds(steadyWords(text)) }))
    .filter(({ words }) => ticket.text.includes(spaced(words)))
    .map(({ text, words }) => ({
      strength: errorTextStrength(words),
      evidence: { kind: 'sameErrorText', text },
    }));
}

/** One word leaves half of the doubt, each further word half of what is left: a sentence says more than `timeout`. */
function errorTextStrength(words: readonly string[]): number {
  return ERROR_TEXT_STRENGTH_MAX * (1 - 2 ** -words.filter((word) => word !== VARIES).length);
}

function sameService(knownError: KnownError, ticket: Ticket): Witness[] {
  const service = knownError.services.find((name) => nameKey(name) === ticket.service);
  return service === undefined ? [] : [{ strength: SERVICE_STRENGTH, evidence: { kind: 'sameService', service } }];
}

function sharedWords(words: readonly string[], ticket: Ticket, holders: Holders): Witness[] {
  const shared = words.filter((word) => ticket.words.has(word));
  if (shared.length === 0) return [];
  const share = weightOf(shared, holders) / weightOf(words, holders);
  return [
    {
      strength: WORDS_STRENGTH_MAX * Math.min(1, share / WORDS_SHARE_ENOUGH),
      evidence: { kind: 'sharedWords', words: shared.sort(byRarity(holders)) },
    },
  ];
}

function weightOf(words: readonly string[], holders: Holders): number {
  return words.reduce((weight, word) => weight + 1 / (holders.get(word) ?? 1), 0);
}

function byRarity(holders: Holders): (a: string, b: string) => number {
  return (a, b) => (holders.get(a) ?? 0) - (holders.get(b) ?? 0) || (a < b ? -1 : 1);
}

function withoutOpenEnds(words: readonly string[]): string[] {
  const first = words.findIndex((word) => word !== VARIES);
  return first === -1 ? [] : words.slice(first, words[words.length - 1] === VARIES ? -1 : undefined);
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

function nameKey(name: string | undefined): string | undefined {
  return name === undefined ? undefined : name.trim().toLowerCase();
}

/** Words that stand in any sentence about anything. */
const COMMON_WORDS = (
  'about after again all also and any are because been before but can cannot could does during each either error ' +
  'failed fails for from get gets had has have into its may more most new not now one only other our out over same ' +
  'several since some still such than that the their them then there these they this through too under until users ' +
  'very was were what when where which while who will with without works working would you your'
).split(' ');

function isTelling(word: string): boolean {
  return word.length >= 3 && word.indexOf(VARIES) === -1 && !/^\d/.test(word) && !COMMON_WORDS.includes(word);
}
