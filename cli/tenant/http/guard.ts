import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { errorAnswer } from './envelope.ts';

/** What opens the tenant: a token for programs, and a session for the page that this server serves. */
export interface Keys {
  readonly token: string;
  readonly session: string;
}

/** Keys that nobody knows yet. */
export function makeKeys(token = randomKey()): Keys {
  return { token, session: randomKey() };
}

function randomKey(): string {
  return randomBytes(24).toString('base64url');
}

/** Cookies do not tell ports apart. */
function cookieName(host: string): string {
  return `taskloom-${/:(\d+)$/.exec(host)?.[1] ?? '80'}`;
}

/** The session of the page as a cookie: scripts cannot read it, and other sites do not send it. */
export function cookieFor(host: string, { session }: Keys): string {
  return `${cookieName(host)}=${session}; Path=/; HttpOnly; SameSite=Strict`;
}

/** Gives the page its session. */
export function sessionCookie(keys: Keys) {
  return createMiddleware(async (context, next) => {
    await next();
    if (!context.res.headers.get('content-type')?.startsWith('text/html')) return;
    context.header('Set-Cookie', cookieFor(context.req.header('host') ?? '', keys), { append: true });
  });
}

/** Lets in who brings the token, or the session of the page; and nobody who comes from another site. */
export function onlyWithKey(keys: Keys) {
  return createMiddleware(async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site') ?? 'none';
    if ((origin !== undefined && origin !== `http://${host}`) || !['same-origin', 'none'].includes(site)) {
      return errorAnswer(context, 403, 'LOCAL-403', 'The local tenant answers to no other site.');
    }
    const bearer = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const session = getCookie(context, cookieName(host));
    const open = bearer === undefined ? same(session ?? '', keys.session) : same(bearer, keys.token);
    if (open) return next();
    if (bearer === undefined && session !== undefined) return errorAnswer(context, 401, 'LOCAL-401', 'The server was restarted since this page was opened. Reload the page.');
    const title = bearer === undefined ? 'The token is missing: send "Authorization: Bearer TOKEN".' : 'This is not the token of this local tenant.';
    return errorAnswer(context, 401, 'LOCAL-401', `${title} "taskloom serve" prints it when it starts.`);
  });
}

/** How long it takes says nothing about what was sent. */
function same(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
