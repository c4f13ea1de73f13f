import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '../io/package.ts';
import { Unusable } from '../io/unusable.ts';
import { createApp } from './app.ts';
import { type Listening, listen } from './listen.ts';

/**
 * Serves the built designer.
 *
 * @param port - Where to listen on 127.0.0.1; the next free port when it is taken.
 * @throws {Unusable} When the designer is not built, or no port can be had.
 */
export async function serveDesigner(port: number): Promise<Listening> {
  const folder = join(PACKAGE_FOLDER, 'dist', 'app');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Unusable(['taskloom: the designer is not built. "npm run build" builds it.']);
  }
  return listen(createApp(folder), port);
}
