/**
 * Who of several people suits a ticket (PTH-7, RTE2): the policy says what is asked, the ticket what
 * it needs, the app how much each has to do. Everyone who was considered is in the answer, with why
 * they were passed over.
 */
import { own } from '../condition/facts';
import type { Authority, Level, Path, Person, PersonId } from '../policy/policy';
import type { ChosenBy } from '../policy/policyDocument';
import type { TicketNeeds } from '../policy/ticketNeeds';
import { chooseCandidate } from '../routing/candidates';
import type { Candidate, Need, PassedOverReason } from '../routing/candidates';
import type { Instant } from '../time/instant';

/** What the app measured of each person: open work in whatever unit it weighs it, and when the last piece came. */
export interface PeopleFigures {
  readonly [person: string]: { readonly load: number; readonly lastGivenAt?: Instant } | undefined;
}

/** Who was considered for a level, and why those who were not told were not. */
export interface Considered {
  /** What was asked of everyone; what is absent was not asked. */
  readonly need: Need;
  /** Needs that the level chooses by and the ticket does not tell. */
  readonly notKnown?: readonly ChosenBy[];
  /** Where nobody measured how much each has to do, the id decides among those who suit. */
  readonly load: 'measured' | 'notMeasured';
  readonly passedOver: readonly PassedOverPerson[];
}

export interface PassedOverPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly because: PassedOverReason;
}

export interface Asking {
  readonly path: Path;
  readonly level: Level;
  readonly authorities: readonly Authority[];
  readonly needs: TicketNeeds;
  readonly figures: PeopleFigures | undefined;
  readonly at: Instant;
}

export interface Suitable {
  /** At most as many as the level tells, the most suitable first. */
  readonly chosen: readonly Person[];
  readonly considered: Considered;
}

export function suitable(people: readonly Person[], asking: Asking): Suitable {
  const need = needOf(asking);
  const { choose } = asking.level;
  const load = people.every(({ id }) => own(asking.figures ?? {}, id) !== undefined) ? 'measured' : 'notMeasured';
  const candidates = people.map((person) => candidateOf(person, asking, load === 'measured'));
  const { ranked, passedOver } = chooseCandidate(candidates, need);
  const told = ranked.slice(0, choose?.atMost ?? 1).map(({ id }) => id);
  const named = (id: PersonId): readonly Person[] => people.filter((person) => person.id === id).slice(0, 1);
  const notKnown = (choose?.by ?? []).filter((it) => asking.needs[it] === undefined);
  return {
    chosen: told.flatMap(named),
    considered: {
      need,
      ...(notKnown.length > 0 && { notKnown }),
      load,
      passedOver: passedOver
        .filter(({ candidate }) => !told.includes(candidate.id))
        .flatMap(({ candidate: { id }, because }) =>
          named(id).map(({ name }) => ({ person: id, name, because: { ...because } })),
        ),
    },
  };
}

function needOf({ level: { choose = {} }, needs }: Asking): Need {
  const { by = [], skills = [], authority } = choose;
  const asked = (need: ChosenBy): readonly string[] => (by.includes(need) ? (needs[need] ?? []) : []);
  const allSkills = [...skills, ...asked('skills').filter((skill) => !skills.includes(skill))];
  return {
    ...(authority !== undefined && { authority }),
    ...(allSkills.length > 0 && { skills: allSkills }),
    ...(asked('languages').length > 0 && { languages: asked('languages') }),
    ...(asked('regions').length > 0 && { regions: asked('regions') }),
  };
}

function candidateOf(
  person: Person,
  { authorities, path, figures, at }: Asking,
  measured: boolean,
): Candidate<PersonId> {
  const { id, availability, skills = [], languages = [], regions = [] } = person;
  const figure = measured ? own(figures ?? {}, id) : undefined;
  const open = availability === undefined || availability.workingTime.isOpen(at);
  return {
    id,
    availability: open ? { available: true } : { available: false, why: 'outsideHours' },
    authorities: authorities.filter((it) => holds(it, id, path)).map((it) => it.id),
    skills,
    languages,
    regions,
    load: figure?.load ?? 0,
    ...(figure?.lastGivenAt !== undefined && { lastGivenAt: figure.lastGivenAt }),
  };
}

function holds({ holders, paths }: Authority, person: PersonId, path: Path): boolean {
  return holders.includes(person) && (paths === undefined || paths.includes(path.id));
}
