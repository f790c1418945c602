/**
 * Who is told when a level opens: whoever is on call, or the most suitable of them where the level
 * chooses (PTH-7); where nobody of those suits, the most suitable of the whole group, then of the
 * group that it falls back to (ESC7). Empty where nobody can be told.
 */
import type { Group, Level, Path } from '../policy/policy';
import type { ToldResponder } from './event';
import type { Scene } from './levels';
import { onCallOfGroup, wholeGroup } from './responders';
import { suitable } from './suitable';
import type { Considered } from './suitable';

export interface LevelResponders {
  readonly responders: readonly ToldResponder[];
  /** Where the level chooses: whom it considered. */
  readonly considered?: Considered;
}

export function respondersOf(scene: Scene, path: Path, level: Level): LevelResponders {
  return ofGroup(scene, path, level, level.group);
}

function ofGroup(scene: Scene, path: Path, level: Level, group: Group): LevelResponders {
  const own = ofGroupAlone(scene, path, level, group);
  if (own.responders.length > 0 || !group.fallbackTo) return own;
  return joined(own, ofGroup(scene, path, level, group.fallbackTo));
}

function ofGroupAlone(scene: Scene, path: Path, level: Level, group: Group): LevelResponders {
  const onCall = onCallOfGroup(group, scene.at);
  if (!level.choose) return { responders: onCall };
  const chosen = chosenOf(scene, path, level, onCall);
  if (chosen.responders.length > 0 || !(group.onCall || group.hostOnCall)) return chosen;
  return joined(chosen, chosenOf(scene, path, level, wholeGroup(group)));
}

function chosenOf(
  { policy, needs, figures, at }: Scene,
  path: Path,
  level: Level,
  told: readonly ToldResponder[],
): LevelResponders {
  const people = policy.people.filter(({ id }) => told.some(({ person }) => person === id));
  const { authorities } = policy;
  const { chosen, considered } = suitable(people, { path, level, authorities, needs, figures, at });
  const responders = chosen.flatMap(({ id }) => told.filter(({ person }) => person === id).slice(0, 1));
  return { responders, considered };
}

/** Nobody of the first suited: they were considered all the same. */
function joined({ considered: before }: LevelResponders, { responders, considered }: LevelResponders): LevelResponders {
  if (!considered || !before) return { responders, ...(considered && { considered }) };
  const again = considered.passedOver.map(({ person }) => person);
  const told = responders.map(({ person }) => person);
  const earlier = before.passedOver.filter(({ person }) => !again.includes(person) && !told.includes(person));
  return { responders, considered: { ...considered, passedOver: [...earlier, ...considered.passedOver] } };
}
