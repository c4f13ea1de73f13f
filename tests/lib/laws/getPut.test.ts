import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decompile, graphOf } from '../../../lib/index.ts';
import { definitions } from '../../support/arbitrary/definitions.ts';
import { tryLaws } from '../../support/tryLaws.ts';
import { GET_PUT } from './getPut.ts';

tryLaws('law 2: what is read is written again', GET_PUT);

it('finds many edges in what the laws are tried on', () => {
  const sample = fc.sample(definitions, { seed: 203, numRuns: 400 });
  const graphs = sample.map((tasks) => graphOf(decompile(tasks)));
  const withEdges = graphs.filter((graph) => graph.edges.length > 0);
  const withInnerEdges = graphs.filter((graph) => graph.edges.some((edge) => graph.byId.has(edge.source)));
  const withFanIn = graphs.filter((graph) => new Set(graph.edges.map((edge) => edge.target)).size < graph.edges.length);
  expect(withEdges.length).toBeGreaterThan(240);
  expect(withInnerEdges.length).toBeGreaterThan(120);
  expect(withFanIn.length).toBeGreaterThan(100);
});
