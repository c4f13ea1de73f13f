import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Answer, DEPRECATION_HEADERS, Stopped, readTenantError } from '../../lib/tenant/index.ts';

/** Every answer says whose it is. */
export function saysTenant(origin: string) {
  return createMiddleware(async (context, next) => {
    await next();
    context.header('Taskloom-Tenant', origin);
  });
}

/** The parameters of a request that are passed on, and no others. */
export function queryOf(context: Context, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(context.req.query()).filter(([key]) => names.includes(key)));
}

/** What the tenant answered, as it was spelled, and what it says of the end of its API. */
export function passedOn(context: Context, { status, data, text, headers }: Answer): Response {
  for (const name of DEPRECATION_HEADERS) context.header(name, headers?.get(name) ?? undefined);
  if (status === 204) return context.body(null, 204);
  return context.body(text ?? JSON.stringify(data), status as ContentfulStatusCode, {
    'content-type': 'application/json',
  });
}

/** What the page is told of a request that failed. */
export function relayFault(error: Error, context: Context): Response {
  if (error instanceof Stopped) return context.body(null, 499 as ContentfulStatusCode);
  const { status, code, title, traceId } = readTenantError(error);
  // what failed must not look as if all were well, or as if it led elsewhere
  return context.json({ errors: [{ code, title }], traceId }, (status >= 400 ? status : 502) as ContentfulStatusCode);
}
