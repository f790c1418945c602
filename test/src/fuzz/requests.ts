/** What a page may send about a ticket: requests of the right shape, sound and senseless. */
import { panelActionNames, roleNames } from '@rungs/core';
import type { PanelRequest, Role } from '@rungs/core';
import fc from 'fast-check';
import { instants, texts } from './incidents';

const paths = fc.oneof({ weight: 5, arbitrary: fc.constant('technical') }, { weight: 1, arbitrary: texts });
const people = fc.oneof(fc.constantFrom('kim', 'sato', 'diaz', 'moss', 'nair'), texts);
const levels = fc.integer({ min: 1, max: 6 });
const because = fc.record({
  reason: fc.constantFrom('needsExpertise' as const, 'customerAsks' as const, 'other' as const),
  text: texts,
});

const byAction: { readonly [Name in PanelRequest['action']]: fc.Arbitrary<PanelRequest> } = {
  start: fc.record({ action: fc.constant('start'), because }),
  acknowledge: fc.record({ action: fc.constant('acknowledge'), path: paths }),
  escalate: fc.record({ action: fc.constant('escalate'), path: paths, toLevel: levels, because }),
  deEscalate: fc.record({ action: fc.constant('deEscalate'), path: paths, because: texts }),
  extend: fc.record({ action: fc.constant('extend'), path: paths, until: instants, because: texts }),
  suspend: fc.record({ action: fc.constant('suspend'), path: paths, until: instants, because: texts }),
  resume: fc.record({ action: fc.constant('resume'), path: paths, because: texts }),
  handOff: fc.record({ action: fc.constant('handOff'), path: paths, to: people, because: texts }),
  acceptHandoff: fc.record({ action: fc.constant('acceptHandoff'), path: paths }),
  declineHandoff: fc.record({ action: fc.constant('declineHandoff'), path: paths, because: texts }),
  acceptRequest: fc.record({ action: fc.constant('acceptRequest'), path: paths }),
  declineRequest: fc.record({ action: fc.constant('declineRequest'), path: paths, because: texts }),
  giveUpdate: fc.record({ action: fc.constant('giveUpdate'), path: paths, text: texts }),
};

export const requests: fc.Arbitrary<PanelRequest> = fc.oneof(...panelActionNames.map((name) => byAction[name]));

export const roleSets: fc.Arbitrary<readonly Role[]> = fc.uniqueArray(fc.constantFrom(...roleNames), { maxLength: 3 });
