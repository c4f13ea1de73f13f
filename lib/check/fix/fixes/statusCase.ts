import { replaceEdge } from '../../../compiler/wiring.ts';
import { taskName } from '../../../model/task.ts';
import { type LetterCase, caseOf, indexedGraphOf } from '../../indexedGraph.ts';
import type { Fix } from '../types.ts';

export const statusCase: Fix = {
  code: 'status-case',
  title: 'Writes the status in the letter case that most are written in.',
  apply(task, { path }, { chain }) {
    const edge = typeof path[1] === 'number' ? task.incoming[path[1]] : undefined;
    const usual = indexedGraphOf(chain).usualCase;
    if (edge?.kind !== 'edge' || edge.status === null || caseOf(edge) === null || caseOf(edge) === usual) return null;
    return {
      label: `Write a status of ${taskName(task)} as the others`,
      task: replaceEdge(task, { ...edge, status: inCase(edge.status, usual) }),
    };
  },
};

function inCase(word: string, letters: LetterCase): string {
  if (letters === 'upper') return word.toUpperCase();
  return letters === 'lower' ? word.toLowerCase() : `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()}`;
}
