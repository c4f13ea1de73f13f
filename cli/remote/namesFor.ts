import { type KnownNames, NO_NAMES } from '../../lib/editor/index.ts';
import { type ChainDocument, compile } from '../../lib/index.ts';
import { TenantError, namesById } from '../../lib/tenant/index.ts';
import { withTenant } from './connect.ts';
import { lookUp } from './lookUp.ts';
import { isOfTenant } from './readSide.ts';

/**
 * What a tenant calls the apps and spaces of chains: the tenant that is named, or that one of the operands is from.
 * Without either nothing is asked for. A tenant that shows no catalogue gives no names.
 *
 * @throws {UsageError} When the tenant does not answer.
 */
export async function namesFor(
  operands: readonly string[],
  documents: readonly ChainDocument[],
  chosen: Parameters<typeof withTenant>[0],
): Promise<KnownNames> {
  if (chosen.tenant === undefined && !operands.some(isOfTenant)) return NO_NAMES;
  return withTenant(chosen, async ({ catalogue, signal }) => {
    try {
      const definitions = documents.flatMap(({ chain }) => compile(chain));
      const { apps, spaces } = await lookUp(await catalogue(), definitions, signal);
      return { ...NO_NAMES, apps: namesById(apps), spaces: namesById(spaces) };
    } catch (error) {
      if (error instanceof TenantError && error.status > 0) return NO_NAMES;
      throw error;
    }
  });
}
