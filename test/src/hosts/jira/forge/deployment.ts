/**
 * What the platform refuses when a manifest is deployed. Atlassian's own check of manifests, which the build runs, finds none of
 * the limits on storage and timers: they would be met on the first deployment.
 */
export interface DeployedManifest {
  readonly app: { readonly storage?: { readonly entities?: readonly DeployedEntity[] } };
  readonly modules: { readonly [type: string]: readonly DeployedModule[] | undefined };
  readonly resources?: readonly unknown[];
}

interface DeployedEntity {
  readonly name: string;
  readonly attributes: { readonly [name: string]: unknown };
  readonly indexes?: readonly (
    string | { readonly name: string; readonly partition?: readonly string[]; readonly range?: readonly string[] }
  )[];
}

interface DeployedModule {
  readonly key: string;
  readonly interval?: string;
  readonly timeoutSeconds?: number;
  readonly values?: readonly unknown[];
}

const MOST = { entities: 20, attributes: 50, indexes: 7, timers: 5, seconds: 900, extractions: 100, modules: 150, resources: 50 }; // prettier-ignore

export function deploymentFaults(manifest: DeployedManifest): readonly string[] {
  const entities = manifest.app.storage?.entities ?? [];
  return [
    ...tooMany('entities', entities.length, MOST.entities),
    ...entities.flatMap(entityFaults),
    ...moduleFaults(manifest.modules),
    ...tooMany('resources', manifest.resources?.length ?? 0, MOST.resources),
  ];
}

function entityFaults({ name, attributes, indexes = [] }: DeployedEntity): readonly string[] {
  const known = Object.keys(attributes);
  return [
    ...tooMany(`attributes of '${name}'`, known.length, MOST.attributes),
    ...tooMany(`indexes of '${name}'`, indexes.length, MOST.indexes),
    ...indexes.flatMap((index) => {
      const named = typeof index === 'string' ? { name: index, partition: [], range: [index] } : index;
      const { partition = [], range = [] } = named;
      const unknown = [...partition, ...range].filter((attribute) => !known.includes(attribute));
      return [
        ...(range.length > 1 ? [`The index '${named.name}' of '${name}' has a range of more than one attribute.`] : []),
        ...unknown.map((attribute) => `The index '${named.name}' of '${name}' names no attribute: '${attribute}'.`),
      ];
    }),
  ];
}

function moduleFaults(modules: DeployedManifest['modules']): readonly string[] {
  const of = (type: string): readonly DeployedModule[] => modules[type] ?? [];
  const all = Object.values(modules).flatMap((some) => some ?? []);
  const keys = all.map(({ key }) => key);
  const timers = of('scheduledTrigger');
  const extractions = of('jira:entityProperty').flatMap(({ values = [] }) => values);
  return [
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `Two modules have the key '${key}'.`),
    ...tooMany('modules', all.length, MOST.modules),
    ...tooMany('global pages', of('jira:globalPage').length, 1),
    ...tooMany('scheduled triggers', timers.length, MOST.timers),
    ...tooMany('triggers of every five minutes', timers.filter(({ interval }) => interval === 'fiveMinute').length, 1),
    ...tooMany('extractions of properties', extractions.length, MOST.extractions),
    ...of('function').flatMap(({ key, timeoutSeconds: seconds }) =>
      seconds === undefined || (Number.isInteger(seconds) && seconds >= 1 && seconds <= MOST.seconds)
        ? []
        : [`The function '${key}' cannot run for ${seconds} seconds.`],
    ),
  ];
}

function tooMany(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`An app has at most ${most} ${what}, not ${count}.`] : [];
}
