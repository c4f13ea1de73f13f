import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { LayOut } from '../../lib/internal.ts';

/** The layout engine, of which the same file runs in the page. It is large, and most commands do without it. */
interface Elk {
  layout(graph: object): Promise<unknown>;
}

/** Where a built command has it: beside itself. */
const BESIDE = fileURLToPath(new URL('elk.cjs', import.meta.url));

/** Lays graphs out, one after the other, in this process. */
export const layOut: LayOut<never> = async (graphs, { onLaidOut }) => {
  const require = createRequire(import.meta.url);
  const Engine = require(existsSync(BESIDE) ? BESIDE : 'elkjs/lib/elk.bundled.js') as new () => Elk;
  const elk = new Engine();
  for (const [index, graph] of graphs.entries())
    onLaidOut(index, (await elk.layout(graph)) as Parameters<typeof onLaidOut>[1]);
};
