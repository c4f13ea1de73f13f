import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, decompile, equalJson, graphOf } from '../../../lib/index.ts';
import { definitions } from '../../support/arbitrary/definitions.ts';
import { PATIENT, runs } from '../../support/runs.ts';

describe('law 2: what is read is written again', PATIENT, () => {
  it('compiles a decompiled list to an equal one, key order included', () => {
    fc.assert(
      fc.property(definitions, (tasks) => {
        const back = compile(decompile(tasks));
        expect(JSON.stringify(back)).toBe(JSON.stringify(tasks));
        expect(equalJson(back, tasks, true)).toBe(true);
      }),
      runs(201, 500),
    );
  });

  it('does not change what it was given', () => {
    fc.assert(
      fc.property(definitions, (tasks) => {
        const before = JSON.stringify(tasks);
        const chain = decompile(tasks);
        compile(chain);
        expect(JSON.stringify(tasks)).toBe(before);
      }),
      runs(202, 300),
    );
  });

  it('finds many edges in what the laws are tried on', () => {
    const sample = fc.sample(definitions, { seed: 203, numRuns: 400 });
    const graphs = sample.map((tasks) => graphOf(decompile(tasks)));
    const withEdges = graphs.filter((graph) => graph.edges.length > 0);
    const withInnerEdges = graphs.filter((graph) => graph.edges.some((edge) => graph.byId.has(edge.source)));
    const withFanIn = graphs.filter(
      (graph) => new Set(graph.edges.map((edge) => edge.target)).size < graph.edges.length,
    );
    expect(withEdges.length).toBeGreaterThan(240);
    expect(withInnerEdges.length).toBeGreaterThan(120);
    expect(withFanIn.length).toBeGreaterThan(100);
  });
});
