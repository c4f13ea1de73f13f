/** Something that a task can reload. */
export interface SampleApp {
  readonly id: string;
  readonly name: string;
  readonly usage: string;
  /** `null` for a personal space. */
  readonly spaceId: string | null;
  readonly ownerId: string;
  readonly createdAt: string;
}

/** Where apps are. */
export interface SampleSpace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'shared' | 'managed';
  readonly ownerId: string;
}

/** Somebody who may own apps, spaces and tasks. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** An admin administers the tenant, an owner has spaces of their own, a reader only looks. */
  readonly role: 'admin' | 'owner' | 'reader';
}

/** What a made-up tenant has besides tasks. */
export interface SampleCatalogue {
  readonly apps: readonly SampleApp[];
  readonly spaces: readonly SampleSpace[];
  readonly people: readonly SamplePerson[];
}
