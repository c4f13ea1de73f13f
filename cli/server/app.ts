import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cacheHeaders } from './cache.ts';
import { onlyLocal } from './onlyLocal.ts';
import { safeHeaders } from './safeHeaders.ts';

/**
 * The server as a function from a request to a response; it does not listen.
 *
 * @param folder - The built designer: index.html, and under assets/ files with a hash in their names.
 * @example (await createApp('dist/app').request('http://127.0.0.1/', { headers: { host: '127.0.0.1' } })).status // 200
 */
export function createApp(folder: string): Hono {
  const app = new Hono();
  app.use(safeHeaders);
  app.use(onlyLocal);
  app.use(cacheHeaders);
  app.use(serveStatic({ root: folder }));
  app.notFound((context) => context.text('There is nothing here.\n', 404));
  app.onError((_error, context) => context.text('This went wrong.\n', 500));
  return app;
}
