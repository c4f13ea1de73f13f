import type { DrawnChanges } from '../../lib/diff/index.ts';
import { type ChainDocument, type NodeKey, type Point, type Problem, graphOf, taskName } from '../../lib/index.ts';
import { type Group, type KnownNames, LEAST_NOTE, type Note, frameOf, isEnabled } from '../../lib/editor/index.ts';
import { nodeName } from '../../lib/internal.ts';
import type { Selection } from '../designer/state/selection.ts';
import { groupMark, noteMark } from '../designer/state/annotations.ts';
import { openComments } from '../designer/state/derived.ts';
import { cardNode } from './toFlowCards.ts';
import { drawnOf } from './drawn.ts';
import type { CardFlowNode, FrameFlowNode, MarkFlowNode, NoteFlowNode } from './flowTypes.ts';
import { problemsByTask } from './toFlow.ts';
import type { Drag } from './fromChanges.ts';

/** How much of a note its name says. */
const WORDS = 80;
/** The canvas lifts what is selected by a thousand: a frame stays under the tasks all the same. */
const BEHIND = { plain: -1, selected: -1001 } as const;

/** Notes and groups of a document as nodes of the canvas. What did not change is the same object as before. */
export function makeToFlowNotes() {
  let last = new Map<string, MarkFlowNode>();

  return (
    document: ChainDocument,
    { tasks, annotations }: Selection,
    drag: Drag,
    names: KnownNames,
    found: readonly Problem[] = [],
    matches: ReadonlySet<NodeKey> | null = null,
    changes: DrawnChanges | null = null,
  ) => {
    const { view, chain } = document;
    const { cards } = drawnOf(view);
    const problems = cards.size === 0 ? null : problemsByTask(found);
    const graph = graphOf(chain);
    const placeOf = (key: string): Point | undefined => drag.tasks.get(key) ?? view.positions.get(key);
    const nameOf = (key: string): string | null => {
      const task = graph.byKey.get(key);
      return task
        ? taskName(task)
        : graph.externals.includes(key)
          ? `external task ${nodeName(graph, key, names)}`
          : null;
    };
    const next = new Map<string, MarkFlowNode>();
    const kept = <N extends MarkFlowNode>(node: N): N => {
      const same = keep(last.get(node.id), node) as N;
      next.set(node.id, same);
      return same;
    };
    const now = new Map(
      [...view.notes].map(([id, note]) => [id, { ...note, ...drag.notes.get(id), ...drag.sizes.get(id) }] as const),
    );
    const frames = [...view.groups].flatMap(([id, group]): FrameFlowNode[] => {
      if (group.isCollapsed) return [];
      const frame = frameOf(group.tasks, placeOf, now.values());
      return frame
        ? [
            kept(
              frameNode(
                groupMark(id),
                group,
                frame,
                annotations.has(groupMark(id)),
                new Set(group.tasks.filter(placeOf)).size,
              ),
            ),
          ]
        : [];
    });
    const collapsed = [...view.groups].flatMap(([id, group]): CardFlowNode[] => {
      const frame = group.isCollapsed ? frameOf(group.tasks, placeOf, now.values()) : null;
      if (!frame) return [];
      const members = [...new Set(group.tasks)].filter((key) => cards.get(key) === groupMark(id));
      const state = {
        selected: annotations.has(groupMark(id)),
        holdsSelected: members.some((key) => tasks.has(key)),
        faded: matches !== null && !members.some((key) => matches.has(key)),
        problems: members.flatMap((key) => problems!.get(key) ?? []),
        off: members.filter((key) => graph.byKey.has(key) && !isEnabled(graph.byKey.get(key)!)).length,
        changed: changes ? members.filter((key) => changes.nodes.has(key)).length : 0,
        comments: members.reduce((sum, key) => sum + (openComments(view.comments).get(key) ?? 0), 0),
      };
      return [kept(cardNode(groupMark(id), group, members, frame, state))];
    });
    const shown = [...view.notes].filter(([, { task }]) => task === null || !cards.has(task));
    const notes = shown.map(([id, note]): NoteFlowNode =>
      kept(
        noteNode(
          noteMark(id),
          note,
          now.get(id)!,
          annotations.has(noteMark(id)),
          note.task === null ? null : nameOf(note.task),
        ),
      ),
    );
    last = next;
    // a frame inside another one can be reached
    return { frames: frames.toSorted((a, b) => b.width! * b.height! - a.width! * a.height!), cards: collapsed, notes };
  };
}

type Sized = Point & { readonly width: number; readonly height: number };

function noteNode(
  id: string,
  note: Note,
  { x, y, width, height }: Sized,
  selected: boolean,
  pinnedTo: string | null,
): NoteFlowNode {
  const size = { width: Math.max(width, LEAST_NOTE.width), height: Math.max(height, LEAST_NOTE.height) };
  const words = note.text.length > WORDS ? `${note.text.slice(0, WORDS)}…` : note.text || 'empty';
  return {
    id,
    type: 'note',
    position: { x, y },
    selected,
    focusable: true,
    connectable: false,
    data: { note, pinnedTo },
    ...size,
    measured: size,
    handles: [],
    ariaLabel: `Note: ${words}${pinnedTo === null ? '' : `, pinned to ${pinnedTo}`}`,
  };
}

function frameNode(
  id: string,
  group: Group,
  { x, y, width, height }: Sized,
  selected: boolean,
  count: number,
): FrameFlowNode {
  return {
    id,
    type: 'frame',
    position: { x, y },
    selected,
    focusable: true,
    connectable: false,
    data: { group, count },
    width,
    height,
    measured: { width, height },
    handles: [],
    zIndex: selected ? BEHIND.selected : BEHIND.plain,
    // inside it the canvas is drawn on and moved as anywhere
    style: { pointerEvents: 'none' },
    dragHandle: '[data-title]',
    ariaLabel: `Group ${group.name}, ${count} ${count === 1 ? 'task' : 'tasks'}`,
  };
}

function isSameCard(last: CardFlowNode['data'], next: CardFlowNode['data']): boolean {
  return (
    last.group === next.group &&
    last.members.length === next.members.length &&
    last.faults.count === next.faults.count &&
    last.faults.worst === next.faults.worst &&
    last.off === next.off &&
    last.changed === next.changed &&
    last.holdsSelected === next.holdsSelected
  );
}

function keep(last: MarkFlowNode | undefined, next: MarkFlowNode): MarkFlowNode {
  const same =
    last &&
    last.selected === next.selected &&
    last.ariaLabel === next.ariaLabel &&
    last.position.x === next.position.x &&
    last.position.y === next.position.y &&
    last.width === next.width &&
    last.height === next.height &&
    last.className === next.className &&
    (last.type === 'note' && next.type === 'note'
      ? last.data.note === next.data.note
      : last.type === 'card' && next.type === 'card'
        ? isSameCard(last.data, next.data)
        : last.type === next.type);
  return same ? last : next;
}
