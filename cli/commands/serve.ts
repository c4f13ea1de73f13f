import { readArgs, wholeNumber } from '../io/args.ts';
import { DONE } from '../io/exit.ts';
import { write } from '../io/write.ts';
import type { Command } from './types.ts';

const DEFAULT_PORT = '4173';

export const serveCommand: Command = {
  name: 'serve',
  synopsis: '[--port N]',
  summary: 'serves the designer on 127.0.0.1 and prints its address',
  details: [`N is ${DEFAULT_PORT} when left out. When a port is taken, the next free one is used. End with Ctrl-C.`],
  async run(argv) {
    const { values } = readArgs(argv, [], { port: { type: 'string' } });
    const port = wholeNumber('--port', values.port ?? DEFAULT_PORT, 0, 65_535);
    // the other commands start without the server's libraries
    const { serveDesigner } = await import('../server/serve.ts');
    const server = await serveDesigner(port);
    const ended = untilSignal();
    await write(`Taskloom is at ${server.address}\n`);
    await ended;
    await server.close();
    return DONE;
  },
};

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
