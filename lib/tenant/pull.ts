import { decompile } from '../compiler/decompile.ts';
import type { TaskId } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import type { JsonObject } from '../model/json.ts';
import { type Reach, reachedFrom } from '../model/reach.ts';
import { prettyText } from '../text/pretty.ts';
import type { CallOptions } from './attempt.ts';
import type { TenantClient } from './client.ts';
import { textAt } from './definitions.ts';

/** What is pulled: these tasks, or those of a resource, with what is reached from them; or all tasks. */
export type PullOf = { readonly tasks: readonly TaskId[] } | { readonly resource: string } | 'all';

/** How a pull is followed and stopped, and how far it goes. */
export interface PullOptions extends CallOptions {
  /** All that is connected with the tasks when left out. */
  readonly reach?: Reach;
}

/** What was pulled from a tenant. */
export interface Pulled {
  /** As the tenant answered them, the oldest first. */
  readonly definitions: readonly JsonObject[];
  /**
   * The same as a list in JSON, each number and escape as the tenant spelled it where its client knows; indented by
   * two.
   */
  readonly text: string;
  /** Upstreams that are in none of them: in the tenant or not. */
  readonly externals: readonly TaskId[];
  /** Asked for, and not in the tenant. */
  readonly missing: readonly TaskId[];
  /** All tasks of the tenant, for a plan. */
  readonly actual: readonly JsonObject[];
}

/**
 * Takes a chain out of a tenant. Which tasks belong together is told by the correlations of their events, so the whole
 * list is asked for: one request for each hundred tasks.
 *
 * @example
 * const { text } = await pull(client, { tasks: ['a'] });
 * const document = unwrap(open(text));
 */
export async function pull(client: TenantClient, of: PullOf, options: PullOptions = {}): Promise<Pulled> {
  const { reach = 'component', ...watch } = options;
  const actual = await client.list({ sort: '+createdAt' }, watch);
  const chain = decompile(actual, { dialect: client.dialect });
  const { byId } = graphOf(chain);
  const textOf = (definitions: readonly JsonObject[]): string =>
    `${prettyText(`[${definitions.map((each) => client.spellingOf(each)).join(',')}]`)}\n`;
  if (of === 'all')
    return { definitions: actual, text: textOf(actual), externals: graphOf(chain).externals, missing: [], actual };
  const asked =
    'tasks' in of
      ? of.tasks
      : actual.flatMap((task) => (textAt(task, 'resourceId') === of.resource ? [textAt(task, 'id')] : []));
  const roots = asked.flatMap((id) => byId.get(id)?.key ?? []);
  const keys = reachedFrom(chain, roots, reach);
  const definitions = actual.filter((_, index) => keys.has(chain.tasks[index]!.key));
  const { externals } = graphOf(decompile(definitions, { dialect: client.dialect }));
  return { definitions, text: textOf(definitions), externals, missing: asked.filter((id) => !byId.has(id)), actual };
}
