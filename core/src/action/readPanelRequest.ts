/**
 * What a page sent, read as a request or refused in words. Written by hand and closed: it stands in
 * front of both apps' servers, on ServiceNow's engine too, and nothing that a page makes up gets past it.
 */
import type { HandReason } from '../escalation/command';
import type { PanelActionName, PanelRequest } from './panelRequest';

export type ReadRequest = { readonly request: PanelRequest } | { readonly because: string };

/** Longer than anybody writes into a dialog, and short enough for every store. */
const WORDS_MAX = 2000;
const ID_MAX = 200;
/** No path has more. */
const LEVELS_MAX = 100;
/** 1 January 2999, UTC: calendars answer up to there (CAL5). */
const INSTANT_MAX = 32_472_144_000_000;

export function readPanelRequest(input: unknown): ReadRequest {
  const [fault] = faultsOf(input);
  if (fault === undefined && isRequest(input)) return { request: input };
  return { because: `Nothing was done: ${fault ?? 'no request'}. Correct it, or reload the page.` };
}

function isRequest(input: unknown): input is PanelRequest {
  return faultsOf(input).length === 0;
}

/** Undefined where the value is as it should be, else what it is not. */
type Check = (value: unknown) => string | undefined;

type Form<Name extends PanelActionName> = {
  readonly [field in Exclude<keyof Extract<PanelRequest, { readonly action: Name }>, 'action'>]-?: Check;
};

const id: Check = (value) => textFault(value, ID_MAX) ?? (value === '' ? 'is empty' : undefined);
const words: Check = (value) => textFault(value, WORDS_MAX);
const instant: Check = (value) => integerFault(value, INSTANT_MAX);
const level: Check = (value) => integerFault(value, LEVELS_MAX);

const REASONS: { readonly [reason in HandReason['reason']]: true } = {
  needsExpertise: true,
  needsAuthority: true,
  impactGrows: true,
  targetAtRisk: true,
  customerAsks: true,
  vendorNeeded: true,
  securityOrPrivacy: true,
  other: true,
};

const handReason: Check = (value) =>
  formFaults(value, {
    reason: (it) =>
      typeof it === 'string' && Object.keys(REASONS).includes(it) ? undefined : 'is none of the reasons',
    text: words,
  })[0];

const FORMS: { readonly [Name in PanelActionName]: Form<Name> } = {
  start: { because: handReason },
  acknowledge: { path: id },
  escalate: { path: id, toLevel: level, because: handReason },
  deEscalate: { path: id, because: words },
  extend: { path: id, until: instant, because: words },
  suspend: { path: id, until: instant, because: words },
  resume: { path: id, because: words },
  handOff: { path: id, to: id, because: words },
  acceptHandoff: { path: id },
  declineHandoff: { path: id, because: words },
  acceptRequest: { path: id },
  declineRequest: { path: id, because: words },
  giveUpdate: { path: id, text: words },
};

export const panelActionNames: readonly PanelActionName[] = [
  'start',
  'acknowledge',
  'escalate',
  'deEscalate',
  'extend',
  'suspend',
  'resume',
  'handOff',
  'acceptHandoff',
  'declineHandoff',
  'acceptRequest',
  'declineRequest',
  'giveUpdate',
];

function faultsOf(input: unknown): string[] {
  if (!isObject(input)) return ['the page sent no request'];
  const action = panelActionNames.find((name) => name === input['action']);
  if (action === undefined) return ['“action” is none of the actions'];
  return formFaults(input, { action: () => undefined, ...FORMS[action] });
}

/** Field by field: those that lack, those that are wrong, and those that nobody asked for. */
function formFaults(value: unknown, form: { readonly [field: string]: Check }): string[] {
  if (!isObject(value)) return ['is no object'];
  const asked = Object.keys(form);
  const given = Object.keys(value);
  return [
    ...asked.filter((field) => !given.includes(field)).map((field) => `“${field}” is missing`),
    ...asked.filter((field) => given.includes(field)).flatMap((field) => named(field, form[field]?.(value[field]))),
    ...given.filter((field) => !asked.includes(field)).map(() => 'a field that no such request has'),
  ];
}

function named(field: string, fault: string | undefined): string[] {
  return fault === undefined ? [] : [`“${field}” ${fault}`];
}

function textFault(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return 'is no text';
  return value.length > longest ? `is longer than ${longest} characters` : undefined;
}

function integerFault(value: unknown, greatest: number): string | undefined {
  if (typeof value !== 'number' || !isFinite(value) || Math.floor(value) !== value) return 'is no whole number';
  return value < 1 || value > greatest ? `is not between 1 and ${greatest}` : undefined;
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
