import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { UsageError, reasonOf } from '../io/usageError.ts';

const HOST = '127.0.0.1';
const LAST_PORT = 65_535;

/** A server that takes requests. */
export interface Listening {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  /** Ends it, open connections too. */
  close(): Promise<void>;
}

/**
 * Listens on this machine only.
 *
 * @param port - The first to try, then the ones after it; 0 is any free one.
 * @throws {UsageError} When none can be had.
 */
export async function listen(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const taken = await bindFirstFree(server, port);
  return {
    address: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bindFirstFree(server: Server, first: number): Promise<number> {
  for (let port = first; port <= LAST_PORT; port += 1) {
    try {
      return await bind(server, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') continue;
      throw new UsageError([`taskloom: cannot listen on port ${port}: ${reasonOf(error)}.`]);
    }
  }
  throw new UsageError([`taskloom: no port from ${first} on is free.`]);
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
