import { createMiddleware } from 'hono/factory';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Files with a hash in their names never change; all else is asked for again each time, or says itself how it is kept.
 */
export const cacheHeaders = createMiddleware(async (context, next) => {
  await next();
  if (context.res.headers.has('cache-control')) return;
  const hashed = context.res.ok && context.req.path.startsWith('/assets/');
  context.header('Cache-Control', hashed ? FOREVER : 'no-cache');
});
