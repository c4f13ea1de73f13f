import { readFileSync, statSync } from 'node:fs';
import { UsageError, reasonOf } from '../io/usageError.ts';

/** What a tenant is opened with. */
export type Key = { readonly apiKey: string } | { readonly clientId: string; readonly clientSecret: string };

/** Where a key may be. */
export interface KeyPlaces {
  readonly env: NodeJS.ProcessEnv;
  /** A file `{"https://…": {"apiKey": "…"}}` that no one else may read. */
  readonly file: string;
}

/**
 * The key of a tenant: from the environment, or from a file that only its owner can read.
 *
 * @param origin - Such as `https://tenant.eu.qlikcloud.com`.
 * @throws {UsageError} When there is none, or others can read the file.
 */
export function keyFor(origin: string, { env, file }: KeyPlaces): Key {
  const { TASKLOOM_API_KEY: apiKey, TASKLOOM_CLIENT_ID: clientId, TASKLOOM_CLIENT_SECRET: clientSecret } = env;
  if (apiKey) return sound({ apiKey }, 'TASKLOOM_API_KEY');
  if (clientId && clientSecret)
    return sound({ clientId, clientSecret }, 'TASKLOOM_CLIENT_ID and TASKLOOM_CLIENT_SECRET');
  const kept = keyIn(file, origin);
  if (kept) return sound(kept, `the key in ${file}`);
  throw new UsageError([
    `taskloom: there is no key for ${origin}. Set TASKLOOM_API_KEY, or TASKLOOM_CLIENT_ID and TASKLOOM_CLIENT_SECRET,`,
    `or write {"${origin}": {"apiKey": "..."}} into ${file} and let no one else read that (chmod 600).`,
  ]);
}

/**
 * Keys are of visible ASCII characters. What comes along with a line end or quotes would be refused far from here, or
 * sent in a header.
 */
function sound<T extends Key>(key: T, place: string): T {
  if (Object.values(key).every((part: string) => /^[!#-&(-~]{1,16384}$/.test(part))) return key;
  throw new UsageError([
    `taskloom: ${place} cannot be a key: there is white space in it, a quotation mark, or a character that no key ` +
      'has. Copy it anew.',
  ]);
}

function keyIn(file: string, origin: string): Key | null {
  let text;
  try {
    text = readFileSync(file, 'utf8');
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
      throw new UsageError([`taskloom: others can read the keys in ${file}. Run "chmod 600 ${file}".`]);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UsageError([`taskloom: cannot read ${file}: ${reasonOf(error)}.`]);
  }
  try {
    const all = JSON.parse(text) as Record<
      string,
      Partial<Record<'apiKey' | 'clientId' | 'clientSecret', unknown>> | undefined
    >;
    const { apiKey, clientId, clientSecret } = (Object.hasOwn(all, origin) ? all[origin] : null) ?? {};
    if (typeof apiKey === 'string') return { apiKey };
    return typeof clientId === 'string' && typeof clientSecret === 'string' ? { clientId, clientSecret } : null;
  } catch {
    // what the parser says of it may hold a key
    throw new UsageError([`taskloom: ${file} is not a JSON object of keys by address.`]);
  }
}
