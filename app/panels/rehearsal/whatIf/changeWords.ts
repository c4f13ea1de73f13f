import { type Chain, graphOf } from '../../../../lib/index.ts';
import { sourceKey } from '../../../../lib/editor/index.ts';
import type { ScenarioChange } from '../../../../lib/simulate/index.ts';
import { lengthText } from '../lengths.ts';
import { namesOf } from '../rows.ts';

/** What is otherwise, as part of a sentence: `Extract orders takes 3 h`. */
export function changeWords(change: ScenarioChange, chain: Chain): string {
  if (change.kind === 'lanes') {
    if (change.lanes === null) return 'any number of runs goes at a time';
    return change.lanes === 1 ? 'one run goes at a time' : `${change.lanes} runs go at a time`;
  }
  const nameOf = namesOf(chain);
  if (change.kind === 'no-edge') {
    const edge = graphOf(chain).byEdge.get(change.edge);
    return edge
      ? `${nameOf(edge.target)} does not wait for ${nameOf(sourceKey(graphOf(chain), edge))}`
      : 'an edge is gone';
  }
  const name = nameOf(change.task);
  switch (change.kind) {
    case 'fails':
      return `${name} fails`;
    case 'off':
      return `${name} is switched off`;
    case 'takes':
      return `${name} takes ${lengthText(change.seconds)}`;
    case 'ends':
      return `run ${change.run} of ${name} ${change.status === 'FAILED' ? 'fails' : 'succeeds'}`;
    case 'starts-at':
      return `${name} starts at ${change.time}`;
    default:
      return `${name} starts at ${change.times.length === 1 ? 'another time' : 'other times'}`;
  }
}
