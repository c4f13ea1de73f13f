import { mergeDocuments } from '../../../lib/formats/index.ts';
import { type ChainDocument, graphOf } from '../../../lib/index.ts';
import { edgeId } from '../../../lib/model/chain.ts';
import type { Comment } from '../../../lib/model/view.ts';
import { moveList, type Move } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand, runCommands } from '../../support/runCommand.ts';
import { assert, sameJson } from '../../support/same.ts';

const OWN: readonly Move['kind'][] = ['addComment', 'editComment', 'resolveComment', 'removeComment'];

/** A comment with its place, so that there is something to follow. */
const opened = (text: string): ChainDocument => {
  const at = [0, 1, 2, 3];
  return runCommands(
    openText(text),
    at.map((one) => ({ kind: 'addComment', at: one, onEdge: one % 2 === 0, text: `Comment ${one}` })),
  );
};

/** How many comments are on edges that are there. */
function onEdges({ chain, view }: ChainDocument): number {
  const { byEdge } = graphOf(chain);
  return [...view.comments.values()].filter(({ task, event }) => event !== null && byEdge.has(edgeId(task, event)))
    .length;
}

const said = ({ text, by, at, isDone }: Comment) => ({ text, by, at, isDone });

export const COMMENTING: readonly Law[] = [
  law(
    'commenting.kept',
    2401,
    'keeps every comment while its task is there, takes those of deleted tasks along, and writes none anew',
    [taskText, moveList],
    (text, moves) => {
      let before = opened(text);
      for (const move of moves) {
        const { document } = runCommand(before, move);
        if (!OWN.includes(move.kind)) {
          const [was, is] = [graphOf(before.chain).byKey, graphOf(document.chain).byKey];
          for (const [id, comment] of before.view.comments) {
            const now = document.view.comments.get(id);
            const isDeleted = was.has(comment.task) && !is.has(comment.task);
            if (now) sameJson(said(now), said(comment), 'a comment');
            // a comment on an edge goes along where that is put on another task
            assert(now ? is.has(now.task) || !isDeleted : !is.has(comment.task), `${id} after ${move.kind}`);
          }
          assert(document.view.comments.size <= before.view.comments.size, 'there is one more');
        }
        before = document;
      }
    },
  ),
  law(
    'commenting.edges',
    2402,
    'leaves comments on their edges, however these are renamed, put elsewhere, and given another status',
    [taskText, moveList],
    (text, moves) => {
      let before = opened(text);
      for (const move of moves) {
        const { document } = runCommand(before, move);
        const follows =
          ['reconnect', 'setStatus', 'setStatuses', 'insert', 'insertNew', 'setJoin', 'rename'].includes(move.kind) ||
          (move.kind === 'setEvent' && move.path.length === 1 && move.path[0] === 'name');
        // a name that an event takes may be that of a deleted edge, whose comments are its own again
        if (follows) assert(onEdges(document) >= onEdges(before), `one is on no edge after ${move.kind}`);
        before = document;
      }
    },
  ),
  law(
    'commenting.merged',
    2403,
    'loses no text that somebody wrote in a comment when two edits are merged',
    [taskText, moveList, moveList],
    (text, one, other) => {
      const base = opened(text);
      const [mine, theirs] = [runCommands(base, one), runCommands(base, other)];
      const texts = ({ view }: ChainDocument) => Array.from(view.comments.values(), (comment) => comment.text);
      const { document } = mergeDocuments(base, mine, theirs);
      const [old, all] = [new Set(texts(base)), new Set(texts(document))];
      const lost = [...texts(mine), ...texts(theirs)].filter((each) => !old.has(each) && !all.has(each));
      sameJson(lost, [], 'lost');
    },
  ),
];
