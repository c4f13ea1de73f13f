import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

const SELF = "'self'";
const NONE = "'none'";

/** What the page may do: its own scripts only, no eval, no other host, in no frame. */
export const safeHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: [SELF],
    // React Flow and CodeMirror place things by style attributes
    styleSrc: [SELF, "'unsafe-inline'"],
    imgSrc: [SELF, 'data:', 'blob:'],
    workerSrc: [SELF, 'blob:'],
    connectSrc: [SELF],
    frameAncestors: [NONE],
    baseUri: [NONE],
    formAction: [NONE],
  },
  xFrameOptions: 'DENY',
  // plain HTTP on one's own machine
  strictTransportSecurity: false,
});

const LOCAL = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i;

/**
 * Turns away requests that name another host. A foreign site can point its own name at 127.0.0.1 and then
 * read what is here as if it were its own; the Host header gives it away.
 */
export const onlyLocal = createMiddleware(async (context, next) => {
  if (LOCAL.test(context.req.header('host') ?? '')) return next();
  return context.text('This server answers to 127.0.0.1 and localhost only.\n', 403);
});

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
