import type { JsonObject } from '../../../lib/index.ts';
import type { SampleApp, SamplePerson, SampleSpace } from '../../../lib/internal.ts';

export type AppRecord = SampleApp;
export type SpaceRecord = SampleSpace;

/** Somebody whom the tenant knows. */
export interface PersonRecord extends Omit<SamplePerson, 'role'> {
  /** `local` is who serves the tenant: nothing is kept from them. */
  readonly role: SamplePerson['role'] | 'local';
  /** What programs of this person send as "Authorization: Bearer TOKEN"; `null` for who serves the tenant. */
  readonly token: string | null;
}

/** The catalogue that a tenant begins with. */
export interface CatalogueSeed {
  readonly apps: readonly AppRecord[];
  readonly spaces: readonly SpaceRecord[];
  readonly people: readonly SamplePerson[];
}

/** All that a tenant begins with. */
export interface TenantSeed extends CatalogueSeed {
  readonly tasks: readonly { readonly id: string; readonly ownerId: string; readonly definition: JsonObject }[];
}
