import type { USAGES } from '../compiler/vocabulary.ts';
import type { SampleApp, SampleCatalogue, SamplePerson, SampleSpace } from './catalogueTypes.ts';
import { NIGHTLY_APPS, NIGHTLY_OWNER, NIGHTLY_SPACE } from './nightlyCatalogue.ts';
import { type Random, randomFrom } from './random.ts';
import { DOMAINS, type Domain, REGIONS } from './words.ts';

type Usage = (typeof USAGES)[number];
type Title = (domain: Domain, random: Random) => readonly [name: string, usage: Usage];

/** What apps there are, one kind after another. */
const TITLES: readonly Title[] = [
  (domain, random) => [`${random.pick(domain.systems)} ${random.pick(domain.subjects)} extract`, 'DATA_PREPARATION'],
  (domain, random) => [`Stage ${random.pick(domain.subjects)}`, 'DATAFLOW_PREP'],
  (domain, random) => [random.pick(domain.marts), 'ANALYTICS'],
  (domain, random) => [random.pick(domain.reports), 'ANALYTICS'],
  (domain, random) => [`Mapping of ${random.pick(domain.subjects)}`, 'SINGLE_TABLE_PREP'],
];

/**
 * A made-up catalogue: the apps, the space and the owner of the sample chain, and as many more apps as are wanted in
 * two spaces for each part of a business. The same options give the same catalogue, anywhere.
 *
 * @param options - How many apps there are beside those of the sample chain; `seed` decides everything else.
 * @example sampleCatalogue({ apps: 200 }).spaces.length // 21
 */
export function sampleCatalogue({
  apps,
  seed = 1,
}: {
  readonly apps: number;
  readonly seed?: number;
}): SampleCatalogue {
  const random = randomFrom(seed);
  const owners = DOMAINS.map(({ name }) => person(`${name} owner`, 'owner', random));
  const spaces = DOMAINS.flatMap(({ name }, index): SampleSpace[] => [
    { id: random.hex(24), name: `${name} data`, kind: 'shared', ownerId: owners[index]!.id },
    { id: random.hex(24), name: `${name} reports`, kind: 'managed', ownerId: owners[index]!.id },
  ]);
  const used = new Map<string, number>();
  const made = Array.from({ length: apps }, (_, index): SampleApp => {
    const at = index % DOMAINS.length;
    const kind = Math.floor(index / DOMAINS.length) % TITLES.length;
    const [title, usage] = TITLES[kind]!(DOMAINS[at]!, random);
    const name = `${title} ${random.pick(REGIONS).name}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    const isReport = usage === 'ANALYTICS';
    return {
      id: random.uuid(),
      name: count === 1 ? name : `${name} ${count}`,
      usage,
      spaceId: random.chance(0.05) ? null : spaces[at * 2 + Number(isReport)]!.id,
      ownerId: owners[at]!.id,
      createdAt: new Date(Date.UTC(2025, index % 12, 1 + (index % 28), 8, index % 60)).toISOString(),
    };
  });
  const people = [person('Tenant admin', 'admin', random), person('Report reader', 'reader', random), ...owners];
  return {
    apps: [...NIGHTLY_APPS, ...made],
    spaces: [NIGHTLY_SPACE, ...spaces],
    people: [NIGHTLY_OWNER, ...people],
  };
}

function person(name: string, role: SamplePerson['role'], random: Random): SamplePerson {
  return { id: random.hex(24), name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.com`, role };
}
