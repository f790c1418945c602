/** What the numbers are of. Each list offers what the tickets have, and what is chosen even where none has it now. */
import { useId, useMemo } from 'react';
import type { DashboardFilter } from '@rungs/core';
import { en } from '../messages/en';
import { PushButton } from '../parts/PushButton';
import type { DashboardView } from '../port';
import { periods, filterOf, queryOf } from './filterInAddress';

const words = en.dashboard;

interface FilterBarProps {
  readonly view: DashboardView;
  readonly filter: DashboardFilter;
  readonly onChange: (filter: DashboardFilter) => void;
}

type Name = keyof typeof words.filter;

interface Choice {
  readonly value: string;
  readonly label: string;
}

const names: readonly Name[] = ['days', 'service', 'priority', 'team', 'path', 'level', 'owner'];

export function FilterBar({ view, filter, onChange }: FilterBarProps) {
  const choices = useMemo(() => choicesIn(view), [view]);
  const change = (name: Name, value: string) => {
    const said = new URLSearchParams(queryOf(filter));
    if (value === '') said.delete(name);
    else said.set(name, value);
    onChange(filterOf(said.toString()));
  };
  return (
    <section className="r-card r-figures-filters" aria-label={words.filters}>
      {names.map((name) => (
        <Filter
          key={name}
          name={name}
          chosen={filter[name] === undefined ? '' : String(filter[name])}
          choices={choices[name]}
          onChange={change}
        />
      ))}
      <PushButton look="quiet" small onPress={() => onChange({})}>
        {words.clear}
      </PushButton>
      <p className="r-small r-subtle">{words.periodMeans}</p>
    </section>
  );
}

interface FilterProps {
  readonly name: Name;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly onChange: (name: Name, value: string) => void;
}

function Filter({ name, chosen, choices, onChange }: FilterProps) {
  const id = useId();
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen);
  return (
    <div className="r-figures-filter">
      <label className="r-label" htmlFor={id}>
        {words.filter[name]}
      </label>
      <select id={id} className="r-select" value={chosen} onChange={(event) => onChange(name, event.target.value)}>
        <option value="">{words.every[name]}</option>
        {isKnown ? null : <option value={chosen}>{labelOf(name, chosen)}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function choicesIn({ tickets }: DashboardView): { readonly [name in Name]: readonly Choice[] } {
  const choices = (name: Name, values: readonly (string | number | undefined)[]): Choice[] =>
    [...new Set(values)]
      .filter((value) => value !== undefined && value !== 0)
      .map(String)
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map((value) => ({ value, label: labelOf(name, value) }));
  return {
    days: periods.map((days) => ({ value: String(days), label: words.lastDays(days) })),
    service: choices(
      'service',
      tickets.map(({ service }) => service),
    ),
    priority: choices(
      'priority',
      tickets.map(({ priority }) => priority),
    ),
    team: choices(
      'team',
      tickets.map(({ team }) => team),
    ),
    path: choices(
      'path',
      tickets.flatMap(({ paths }) => paths),
    ),
    level: choices(
      'level',
      tickets.map(({ level }) => level),
    ),
    owner: choices(
      'owner',
      tickets.flatMap(({ owners }) => owners),
    ),
  };
}

function labelOf(name: Name, value: string): string {
  switch (name) {
    case 'days':
      return words.lastDays(Number(value));
    case 'priority':
      return words.priority(Number(value));
    case 'level':
      return words.level(Number(value));
    default:
      return value;
  }
}

/** `Service Mail · Level 2`, for where there is no room for the lists. */
export function filterInWords(filter: DashboardFilter): string {
  return names
    .flatMap((name) => {
      const value = filter[name];
      if (value === undefined) return [];
      const label = labelOf(name, String(value));
      return name === 'days' || name === 'priority' || name === 'level' ? [label] : [`${words.filter[name]} ${label}`];
    })
    .join(' · ');
}
