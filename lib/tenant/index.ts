/** `taskloom/tenant`: a tenant, over any client that is passed in. */
export { type Adoptable, adoptable } from './adopt.ts';
export {
  type ApplyEntry,
  type ApplyJournal,
  type ApplyWatch,
  applyPlan,
  isApplied,
  readApplyJournal,
  recoverCreatedIds,
} from './apply.ts';
export {
  type Bindings,
  type BindingsRefusal,
  type Bound,
  type Unbound,
  bind,
  readBindings,
  withCreated,
} from './bindings.ts';
export { catalogueOf } from './catalogue/catalogue.ts';
export {
  CATALOGUE_PATHS,
  type CatalogueApi,
  type CatalogueModules,
  catalogueThrough,
  httpCatalogueApi,
  qlikCatalogueApi,
  retriedCatalogue,
} from './catalogue/catalogueApi.ts';
export { namesById } from './catalogue/namesById.ts';
export { rightsFaults } from './catalogue/rightsFaults.ts';
export { type Found, type Search, searchOf } from './catalogue/search.ts';
export { withLastChanges } from './catalogue/withLastChanges.ts';
export type {
  AskedChange,
  Catalogue,
  CatalogueApp,
  CataloguePerson,
  CatalogueQuery,
  CatalogueSpace,
  LastChange,
  Matches,
} from './catalogue/types.ts';
export type { CallOptions } from './attempt.ts';
export { type TenantClient, type TenantClientOptions, tenantClient } from './client.ts';
export { type Difference, differences, sameMeaning } from './definitions.ts';
export { type AnswerHeaders, DEPRECATION_HEADERS, type Deprecation, deprecationIn } from './deprecation.ts';
export { Stopped, TenantError, readTenantError } from './errors.ts';
export { faultsOf } from './faults.ts';
export { type ForeignId, type TenantIds, bindingsFor, foreignIds, sameName } from './foreignIds.ts';
export { type FoundAgain, foundAgain } from './foundAgain.ts';
export { type PlainRequest, type Send, httpTaskApi } from './httpTaskApi.ts';
export { type PlanInput, deletionsOf, isBlocked, makePlan } from './plan.ts';
export type { ApplyStep, Change, ChangePlan, Consequence, Drift, Fault } from './planTypes.ts';
export { type PullOf, type PullOptions, type Pulled, pull } from './pull.ts';
export type { ReferenceKind } from './references.ts';
export { type PulledInto, basePulled, pullInto } from './pullInto.ts';
export {
  BASE_PATH,
  type QlikCallOptions,
  type QlikModule,
  type SchedulingModule,
  type V1Module,
  qlikTaskApi,
} from './qlikTaskApi.ts';
export type { Timer } from './rateLimiter.ts';
export { type TenantRun, lastRunOf, readRun } from './run.ts';
export { type AbortSignalLike, type Answer, type MakeCall, type TaskApi, callsThrough } from './taskApi.ts';
export { type IdsTaken, renameTasks, takeIds, withIds } from './withIds.ts';
export { RATES, withRetryAndRateLimit } from './withRetryAndRateLimit.ts';
