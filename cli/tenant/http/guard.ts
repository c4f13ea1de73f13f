import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { type CatalogueStore, LOCAL_USER } from '../catalogue/store.ts';
import type { PersonRecord } from '../catalogue/types.ts';
import { randomKey, areSameSecrets } from '../secrets.ts';
import { cookie, cookieName } from './cookies.ts';
import { errorAnswer } from './envelope.ts';
import { setUser } from './user.ts';

/** What opens the tenant: a token for programs, and a session for the page that this server serves. */
export interface Keys {
  readonly token: string;
  readonly session: string;
}

/** Keys that nobody knows yet. */
export function makeKeys(token = randomKey()): Keys {
  return { token, session: randomKey() };
}

/** The session of the page as a cookie. */
export function cookieFor(host: string, { session }: Keys): string {
  return cookie(cookieName('taskloom', host), session);
}

/** Gives the page its session. */
export function sessionCookie(keys: Keys) {
  return createMiddleware(async (context, next) => {
    await next();
    if (!context.res.headers.get('content-type')?.startsWith('text/html')) return;
    context.header('Set-Cookie', cookieFor(context.req.header('host') ?? '', keys), { append: true });
  });
}

/** Turns away requests that pages of other sites make, other ports of this machine among them. */
export const onlySameOrigin = createMiddleware(async (context, next) => {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site') ?? 'none';
  const isOther =
    (origin !== undefined && origin !== `http://${context.req.header('host') ?? ''}`) ||
    !['same-origin', 'none'].includes(site);
  return isOther ? errorAnswer(context, 403, 'LOCAL-403', 'This server answers to no other site.') : next();
});

/** Lets in who brings the token, the token of one of its people, or the session of the page; and knows who that is. */
export function onlyWithKey(keys: Keys, { people }: Pick<CatalogueStore, 'people'>) {
  return createMiddleware(async (context, next) => {
    const bearer = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const session = getCookie(context, cookieName('taskloom', context.req.header('host') ?? ''));
    const user = bearer === undefined ? userOfSession(session, keys) : userOfToken(bearer, keys, people.values());
    if (user !== null) {
      // who serves the tenant may act as anybody
      setUser(context, (user === LOCAL_USER.id && context.req.header('taskloom-user')) || user);
      return next();
    }
    if (bearer === undefined && session !== undefined)
      return errorAnswer(
        context,
        401,
        'LOCAL-401',
        'The server was restarted since this page was opened. Reload the page.',
      );
    const title =
      bearer === undefined
        ? 'The token is missing: send "Authorization: Bearer TOKEN".'
        : 'This is not the token of this local tenant.';
    return errorAnswer(context, 401, 'LOCAL-401', `${title} "taskloom serve" prints it when it starts.`);
  });
}

function userOfSession(session: string | undefined, keys: Keys): string | null {
  return areSameSecrets(session ?? '', keys.session) ? LOCAL_USER.id : null;
}

function userOfToken(token: string, keys: Keys, people: Iterable<PersonRecord>): string | null {
  if (areSameSecrets(token, keys.token)) return LOCAL_USER.id;
  return Array.from(people).find((each) => each.token !== null && areSameSecrets(token, each.token))?.id ?? null;
}
