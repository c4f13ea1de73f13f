import { getRequestListener } from '@hono/node-server';
import type { Plugin } from 'vite';
import { printable } from '../io/printable.ts';
import { createApp } from '../server/app.ts';
import { usualSeed } from '../tenant/catalogue/seed.ts';
import { cookieFor, makeKeys } from '../tenant/http/guard.ts';
import { openTenant } from '../tenant/openTenant.ts';
import { USUAL_SETTINGS } from '../tenant/settings.ts';

const SERVED = /^\/(?:api|remote)\//;

/**
 * Serves the local tenant beside the page while that is worked on (`npm run dev`), as `taskloom serve` does beside the
 * built one: under the same checks, in the same folder or the first beside it that nobody serves.
 */
export function devTenant(): Plugin {
  let close = async (): Promise<void> => undefined;
  return {
    name: 'taskloom-dev-tenant',
    apply: 'serve',
    async configureServer({ middlewares, config }) {
      const warn = (sentence: string): void => config.logger.warn(printable(sentence));
      const { tenant } = await openTenant(undefined, USUAL_SETTINGS, { warn, seed: usualSeed() });
      close = () => tenant.close();
      tenant.warnings.forEach(warn);
      const keys = makeKeys();
      const answer = getRequestListener(createApp('app', { tenant, keys }).fetch);
      middlewares.use((request, response, next) => {
        if (SERVED.test(request.url ?? '')) return void answer(request, response);
        if (request.headers['sec-fetch-dest'] === 'document')
          response.setHeader('Set-Cookie', cookieFor(request.headers.host ?? '', keys));
        next();
      });
    },
    closeServer: () => close(),
  };
}
