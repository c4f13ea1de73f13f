import type { Disk } from '../disk.ts';
import { readRecords } from '../readRecords.ts';
import { randomKey } from '../secrets.ts';
import type { Damaged } from '../setAside.ts';
import { readAppRecord, readPersonRecord, readSpaceRecord } from './records.ts';
import type { AppRecord, CatalogueSeed, PersonRecord, SpaceRecord } from './types.ts';

/** Who serves the tenant: the page, and programs with the token that is printed when it starts. */
export const LOCAL_USER: PersonRecord = {
  id: 'local-user',
  name: 'Local user',
  email: '',
  role: 'local',
  token: null,
};

/** The apps, spaces and people of the tenant, in memory and on disk. */
export class CatalogueStore {
  readonly apps = new Map<string, AppRecord>();
  readonly spaces = new Map<string, SpaceRecord>();
  /** Without who serves the tenant. */
  readonly people = new Map<string, PersonRecord>();
  /** Records that cannot be read. */
  readonly damaged: Damaged[] = [];
  readonly #disk: Disk;

  private constructor(disk: Disk) {
    this.#disk = disk;
  }

  static async open(disk: Disk): Promise<CatalogueStore> {
    const store = new CatalogueStore(disk);
    const read = readRecords(disk, store.damaged);
    for (const app of await read('app:', readAppRecord)) store.apps.set(app.id, app);
    for (const space of await read('space:', readSpaceRecord)) store.spaces.set(space.id, space);
    for (const person of await read('person:', readPersonRecord)) store.people.set(person.id, person);
    return store;
  }

  /** Whether nothing was ever written into it. */
  get isEmpty(): boolean {
    return this.apps.size + this.spaces.size + this.people.size + this.damaged.length === 0;
  }

  /** Writes what a tenant begins with; it is on disk when that was flushed. */
  fill({ apps, spaces, people }: CatalogueSeed): void {
    for (const app of apps) this.#put(this.apps, 'app', app);
    for (const space of spaces) this.#put(this.spaces, 'space', space);
    for (const person of people) this.#put(this.people, 'person', { ...person, token: randomKey() });
  }

  /** Who a person is by their id: who serves the tenant, one of its people, or somebody whom it does not know. */
  person(id: string): PersonRecord {
    return this.people.get(id) ?? { ...LOCAL_USER, id };
  }

  #put<T extends { readonly id: string }>(into: Map<string, T>, kind: string, record: T): void {
    into.set(record.id, record);
    this.#disk.put(`${kind}:${record.id}`, record);
  }
}
