import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { vi } from 'vitest';

/** The designer from its sources, as `npm run dev` serves it. */
export interface DevServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** A folder that is to a process as its user's own, until it is removed. */
export function makeHome(): { remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'taskloom-dev-'));
  for (const name of ['HOME', 'XDG_DATA_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, path);
  return {
    remove() {
      vi.unstubAllEnvs();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** @param cache - What packages are prepared under; of one's own, since tests run side by side. */
export async function startDevServer(cache: string): Promise<DevServer> {
  const server = await createServer({
    configFile: 'vite.config.ts',
    cacheDir: `../node_modules/.vite-tests/${cache}`,
    logLevel: 'error',
    server: { port: 0, ws: false },
  });
  await server.listen();
  return { origin: new URL(server.resolvedUrls!.local[0]!).origin, close: () => server.close() };
}
