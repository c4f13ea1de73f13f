import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { isObject } from '../../lib/internal.ts';
import { cookie, cookieName } from '../tenant/http/cookies.ts';
import { errorAnswer, faultAnswer } from '../tenant/http/envelope.ts';
import { bodyOf } from '../tenant/http/tasks.ts';
import type { Relay } from './relay.ts';

const HOW = 'Open the address that "taskloom serve" printed last in its terminal: each works once.';

const nameOf = (context: Context): string => cookieName('taskloom-relay', context.req.header('host') ?? '');

/** Gives a browser its session for the one-time key: a `POST` with `{"key": "…"}`. */
export function redeemRoute({ access, onRedeemed }: Relay): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    const body = await bodyOf(context);
    const key = isObject(body) ? body['key'] : undefined;
    const session = access.redeem(typeof key === 'string' ? key : '');
    if (session === 'used') return errorAnswer(context, 410, 'RELAY-410', `This address was used already. ${HOW}`);
    if (session === 'unknown')
      return errorAnswer(
        context,
        403,
        'RELAY-403',
        `This address is none of the server that runs now: it was restarted, or the address is not whole. ${HOW}`,
      );
    onRedeemed?.();
    context.header('Cache-Control', 'no-store');
    context.header('Set-Cookie', cookie(nameOf(context), session.cookie, '/remote'));
    return context.json({ page: session.page });
  });
  routes.onError((error, context) => faultAnswer(context, error));
  return routes;
}

/** Lets in browsers that have the session. */
export function onlyWithSession({ access, origin }: Relay) {
  return createMiddleware(async (context, next) => {
    const session = {
      cookie: getCookie(context, nameOf(context)) ?? '',
      page: context.req.header('taskloom-relay') ?? '',
    };
    if (access.isOpenTo(session)) return next();
    return errorAnswer(context, 401, 'RELAY-401', `This browser may not use ${origin} through this server. ${HOW}`);
  });
}
