import { type Chain, fromPlain } from '../../../lib/index.ts';
import { warmUpEngines } from '../../layout/engines.ts';

/** As much as it takes to run all of an engine's code: two branches that meet, and a failure branch. */
const EXAMPLE = { tasks: 'abcdefghij', edges: ['ac', 'bc', 'cd', 'ce', 'df', 'ef', 'fg', 'cg', 'gh', 'hi', 'ij'] } as const;

/** Gets the layout engines ready beside the page: they lay out an example, and nobody sees that. */
export function getReady(): void {
  const example = exampleChain();
  if (example) warmUpEngines(example);
}

function exampleChain(): Chain | null {
  const made = fromPlain({
    tasks: Array.from(EXAMPLE.tasks, (name) => ({ id: name, name, appId: name })),
    edges: EXAMPLE.edges.map(([source, target], index) => ({ source: source!, status: index % 4 === 3 ? 'FAILED' : 'SUCCEEDED', target: target! })),
  });
  return made.ok ? made.chain : null;
}
