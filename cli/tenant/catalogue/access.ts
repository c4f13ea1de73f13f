import { TenantFault } from '../fault.ts';
import type { CatalogueStore } from './store.ts';
import type { AppRecord, PersonRecord, SpaceRecord } from './types.ts';

/**
 * Who may do what in the local tenant: what the pages of the Tasks API say of its rights.
 *
 * Whoever lacks the right to reload an app gets 403 (CHO-003) for its tasks; an admin may read and delete them all the
 * same. An app that is not there is answered as one that may not be reloaded, so that nobody learns which ones there
 * are.
 */
export class Access {
  readonly #catalogue: CatalogueStore;
  readonly #isStrict: boolean;

  /** @param isStrict - Whether there are no apps but those of the catalogue. */
  constructor(catalogue: CatalogueStore, isStrict: boolean) {
    this.#catalogue = catalogue;
    this.#isStrict = isStrict;
  }

  /** Whether a person may reload an app: it is theirs, or in a space of theirs. */
  canReload(person: PersonRecord, appId: string): boolean {
    const app = this.#catalogue.apps.get(appId);
    if (!app && this.#isStrict) return false;
    if (person.role === 'local') return true;
    if (person.role === 'reader') return false;
    return app ? this.#isTheirs(person, app) : person.role === 'owner';
  }

  canReadTasks(person: PersonRecord, appId: string): boolean {
    return person.role === 'admin' || person.role === 'local' || this.canReload(person, appId);
  }

  /** Whether a person sees an app: those in the personal spaces of others nobody but an admin sees. */
  canReadApp(person: PersonRecord, { spaceId, ownerId }: AppRecord): boolean {
    return person.role === 'local' || person.role === 'admin' || spaceId !== null || ownerId === person.id;
  }

  /** Whether a person may change what is in a space. */
  canEditIn(person: PersonRecord, { ownerId }: SpaceRecord): boolean {
    return person.role === 'local' || ownerId === person.id;
  }

  /** @throws {TenantFault} CHO-003 when the user may not reload the app. */
  refuseReload(user: string, appId: string): void {
    if (!this.canReload(this.#catalogue.person(user), appId)) throw noRight();
  }

  /** @throws {TenantFault} CHO-003 when the user may neither reload the app nor administers the tenant. */
  refuseRead(user: string, appId: string): void {
    if (!this.canReadTasks(this.#catalogue.person(user), appId)) throw noRight();
  }

  #isTheirs({ id }: PersonRecord, { ownerId, spaceId }: AppRecord): boolean {
    return ownerId === id || (spaceId !== null && this.#catalogue.spaces.get(spaceId)?.ownerId === id);
  }
}

function noRight(): TenantFault {
  return new TenantFault('CHO-003', 'The app is not there, or you do not have permission to reload it.');
}
