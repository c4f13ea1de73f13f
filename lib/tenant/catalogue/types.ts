import type { TaskId } from '../../model/chain.ts';
import type { CallOptions } from '../attempt.ts';

/** Something that a task can reload: an analytics app, a script, a data flow or a table recipe. */
export interface CatalogueApp {
  /** What `appId` of a task names, not the id of the item. */
  readonly id: string;
  readonly name: string;
  /** As `metadata.usage` of a task has it, such as `ANALYTICS`; `null` where the tenant says nothing that is known. */
  readonly usage: string | null;
  /** `null` for an app in a personal space. */
  readonly spaceId: string | null;
  readonly ownerId: string | null;
  /** Whether who asks may reload it; `null` where the tenant does not tell. */
  readonly canReload: boolean | null;
}

/** A space of a tenant. */
export interface CatalogueSpace {
  readonly id: string;
  readonly name: string;
  /** `shared`, `managed`, `data`, or a newer word. */
  readonly kind: string;
  readonly ownerId: string | null;
  /** Whether who asks may change what is in it; `null` where the tenant does not tell. */
  readonly canEdit: boolean | null;
}

/** Somebody who may own apps and tasks. */
export interface CataloguePerson {
  readonly id: string;
  readonly name: string;
  /** `''` where there is none, or it may not be seen. */
  readonly email: string;
}

/** The first entries of a list, in order of their names. */
export interface Matches<T> {
  readonly entries: readonly T[];
  /** Whether the tenant has others that match: ask for them by more letters of the name. */
  readonly hasMore: boolean;
}

/** Who changed or deleted a task last, and when: from the audit events of the tenant. */
export interface LastChange {
  readonly task: TaskId;
  readonly action: 'updated' | 'deleted';
  /** ISO 8601, as the tenant says it. */
  readonly at: string;
  /** The name of a person, or their id where the tenant tells no name. */
  readonly by: string;
}

/** A task, and what was done to it. */
export type AskedChange = Pick<LastChange, 'task' | 'action'>;

/** What is searched for. */
export interface CatalogueQuery {
  /** A part of the name, in any letter case; everything when left out or empty. */
  readonly name?: string;
  /** How many entries are wanted at most, 1 to 100; 100 when left out. */
  readonly most?: number;
}

/**
 * The apps, spaces and people of a tenant, by name and by id. Each method throws a {@link TenantError} with what the
 * service says of a failure, and {@link Stopped} when its signal stops it.
 */
export interface Catalogue {
  searchApps(
    query?: CatalogueQuery & { readonly spaceId?: string },
    watch?: CallOptions,
  ): Promise<Matches<CatalogueApp>>;
  searchSpaces(query?: CatalogueQuery, watch?: CallOptions): Promise<Matches<CatalogueSpace>>;
  searchPeople(query?: CatalogueQuery, watch?: CallOptions): Promise<Matches<CataloguePerson>>;
  /** All apps, as many requests as there are pages of 100. */
  listApps(
    query?: { readonly name?: string; readonly spaceId?: string },
    watch?: CallOptions,
  ): Promise<readonly CatalogueApp[]>;
  listSpaces(query?: { readonly name?: string }, watch?: CallOptions): Promise<readonly CatalogueSpace[]>;
  /** What the tenant knows of these ids; those that it does not know, or does not show, are missing in the answer. */
  appsById(ids: Iterable<string>, watch?: CallOptions): Promise<ReadonlyMap<string, CatalogueApp>>;
  spacesById(ids: Iterable<string>, watch?: CallOptions): Promise<ReadonlyMap<string, CatalogueSpace>>;
  peopleById(ids: Iterable<string>, watch?: CallOptions): Promise<ReadonlyMap<string, CataloguePerson>>;
  /**
   * Who changed, or deleted, each of these tasks last. What is not among the newest thousand events of its kind is
   * missing.
   */
  lastChanges(tasks: readonly AskedChange[], watch?: CallOptions): Promise<ReadonlyMap<TaskId, LastChange>>;
  /** Who asks. */
  me(watch?: CallOptions): Promise<CataloguePerson>;
}
