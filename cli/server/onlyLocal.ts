import { createMiddleware } from 'hono/factory';

const LOCAL = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i;

/**
 * Turns away requests that name another host. A foreign site can point its own name at 127.0.0.1 and then
 * read what is here as if it were its own; the Host header gives it away.
 */
export const onlyLocal = createMiddleware(async (context, next) => {
  if (LOCAL.test(context.req.header('host') ?? '')) return next();
  return context.text('This server answers to 127.0.0.1 and localhost only.\n', 403);
});
