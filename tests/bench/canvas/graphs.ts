import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceKey } from '../../../lib/editor/index.ts';
import { decompile, graphOf, taskName, sample } from '../../../lib/index.ts';
import type { NetworkGraph } from './peers/network.ts';
import type { Stage } from './stage.ts';

/** One estate in the forms in which it is drawn. */
export interface Estate {
  readonly size: number;
  /** A file with definitions alone. */
  readonly file: string;
  /** The same as a chain document in which every task has its place. */
  readonly placed: { readonly file: string; readonly text: string };
  readonly network: NetworkGraph;
}

/** Estates of some sizes, laid out by the designer's own engine. */
export async function makeEstates(stage: Stage, sizes: readonly number[]): Promise<Estate[]> {
  const page = await stage.peer('flow');
  const estates: Estate[] = [];
  for (const size of sizes) {
    const definitions = sample({ tasks: size, seed: 7 });
    const text = JSON.stringify(definitions, null, 2);
    const placed = await page.evaluate((tasks) => window.layOut(tasks), text);
    const file = join(stage.folder, `estate-${size}.json`);
    const placedFile = join(stage.folder, `placed-${size}.chain.json`);
    await writeFile(file, text);
    await writeFile(placedFile, placed);
    const chain = decompile(definitions);
    const graph = graphOf(chain);
    estates.push({
      size,
      file,
      placed: { file: placedFile, text: placed },
      network: {
        nodes: [
          ...chain.tasks.map((task) => ({ id: task.key, label: taskName(task) })),
          ...graph.externals.map((id) => ({ id, label: id })),
        ],
        edges: graph.edges.map((edge) => ({ from: sourceKey(graph, edge), to: edge.target })),
      },
    });
  }
  await page.context().close();
  return estates;
}
