import { type Chain, layoutParts } from '../../../lib/index.ts';
import type { LayOut } from './pool.ts';

/** The engines of this page, and all that belongs to them: fetched when they are first needed. */
const fetched = () => import('./pageEngines.ts');

/** Lays out on the engines of this page, each graph once. */
export const layOutOnce: LayOut = async (graphs, options) => (await fetched()).layOutOnce(graphs, options);

/** Gets the engines ready by examples, in their order, as long as nothing else is to be laid out. */
export function warmUpEngines(examples: readonly Chain[]): void {
  // who asks for a layout is told what is wrong; nobody asked for this one
  fetched().then(
    ({ warmUp }) => warmUp(examples.flatMap((example) => layoutParts(example).map(({ graph }) => graph))),
    () => undefined,
  );
}
