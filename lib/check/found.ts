import type { TaskNode } from '../model/chain.ts';
import { pointer } from '../model/path.ts';
import { NO_DATA, type Problem } from '../model/problem.ts';
import type { Active, Finding } from './types.ts';

/** A problem, and the rank of its rule among all. */
export interface Found {
  readonly rank: number;
  readonly problem: Problem;
}

export function foundIn(
  { key }: TaskNode,
  { rule, rank, severity }: Active,
  { path, edge, also, data = NO_DATA }: Finding,
): Found {
  const problem = {
    code: rule.code,
    severity,
    task: key,
    ...(edge === undefined ? {} : { edge }),
    pointer: pointer(path),
    ...(also ? { also } : {}),
    data,
  };
  return { rank, problem };
}
