import {
  STATUSES,
  addComment,
  addGroup,
  addNote,
  collapseGroups,
  connectAll,
  copyTasks,
  paste,
  removeAnnotations,
  renameGroup,
  setMembers,
  setUnknownKeys,
} from '../../lib/editor/index.ts';
import {
  type ChainDocument,
  type EditResult,
  type Edge,
  type EdgeId,
  type NodeKey,
  type TaskNode,
  addEvent,
  addTask,
  connect,
  graphOf,
  removeAndReconnect,
  insert,
  move,
  open,
  reconnect,
  remove,
  removeEvent,
  rename,
  setAt,
  setField,
  setFields,
  setJoin,
  setSchedule,
  setStatus,
  setStatuses,
  taskId,
} from '../../lib/index.ts';
import { DEFINITION_KEYS } from '../../lib/internal.ts';
import type { Move } from './arbitrary/commands.ts';
import { ofComment, ofNote } from './runMark.ts';

/** A command that was carried out, or refused: the document after it, and the tasks whose text it may change. */
export interface Played {
  readonly document: ChainDocument;
  readonly refused: boolean;
  readonly named: ReadonlySet<NodeKey>;
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

/** Tries one command. A refusal leaves the document as it is. */
export function runCommand(document: ChainDocument, made: Move): Played {
  const graph = graphOf(document.chain);
  const task = (at: number): TaskNode | undefined => pick(document.chain.tasks, at);
  const edge = (at: number): Edge | undefined => pick(graph.edges, at);
  const ends = [...document.chain.tasks.map(({ key }) => key), ...graph.externals, 'nothing'];
  const nothing: Played = { document, refused: false, named: new Set() };

  switch (made.kind) {
    case 'addTask':
      return asked(document, [], addTask(document, { task: made.task }));
    case 'rename':
    case 'setField': {
      const found = task(made.at);
      if (!found) return nothing;
      const field = made.kind === 'rename' ? 'name' : made.field;
      return asked(
        document,
        [found.key],
        made.kind === 'rename'
          ? rename(document, { task: found.key, name: made.name })
          : setField(document, { task: found.key, field, value: made.value }),
      );
    }
    case 'setAt':
    case 'setEvent': {
      const found = task(made.at);
      if (!found) return nothing;
      const path =
        made.kind === 'setAt' ? made.path : ['events', made.event % Math.max(1, found.incoming.length), ...made.path];
      const args = { task: found.key, path, value: made.value };
      return asked(document, [found.key], setAt(document, args));
    }
    case 'addEvent': {
      const found = task(made.at);
      if (!found) return nothing;
      const args = { task: found.key, kind: made.dataset ? ('dataset' as const) : ('other' as const) };
      return asked(document, [found.key], addEvent(document, args));
    }
    case 'removeEvent': {
      const found = task(made.at);
      if (!found) return nothing;
      return asked(
        document,
        [found.key],
        removeEvent(document, { task: found.key, index: made.event % Math.max(1, found.incoming.length) }),
      );
    }
    case 'setUnknownKeys': {
      const found = task(made.at);
      if (!found) return nothing;
      const args = { task: found.key, path: made.path, known: DEFINITION_KEYS, value: made.value };
      return asked(document, [found.key], setUnknownKeys(document, args));
    }
    case 'setSchedule': {
      const found = task(made.at);
      if (!found) return nothing;
      return asked(document, [found.key], setSchedule(document, { task: found.key, schedule: made.schedule }));
    }
    case 'connect': {
      const args = { source: pick(ends, made.at)!, target: pick(ends, made.to)!, status: STATUSES[made.status]! };
      const named = [args.target, ...unidentified(document, args.source)];
      return asked(document, named, connect(document, args));
    }
    case 'setStatus': {
      const found = edge(made.at);
      if (!found) return nothing;
      const status = STATUSES[made.status]!;
      return asked(document, [found.target], setStatus(document, { edge: found.id, status }));
    }
    case 'setJoin': {
      const found = task(made.at);
      if (!found) return nothing;
      return asked(document, [found.key], setJoin(document, { task: found.key, join: made.all ? 'all' : 'any' }));
    }
    case 'reconnect': {
      const found = edge(made.at);
      if (!found) return nothing;
      const status = STATUSES[made.status];
      const args = {
        edge: found.id,
        source: pick(ends, made.from)!,
        target: pick(ends, made.to)!,
        ...(status ? { status } : {}),
      };
      const named = [found.target, args.target, ...unidentified(document, args.source)];
      return asked(document, named, reconnect(document, args));
    }
    case 'removeTasks': {
      const tasks = made.at.map((at) => pick(ends, at)!);
      const ids = new Set(tasks.map((key) => (graph.byKey.has(key) ? taskId(graph.byKey.get(key)!) : key)));
      const downstream = graph.edges.filter((each) => ids.has(each.source)).map((each) => each.target);
      return asked(document, [...tasks, ...downstream], remove(document, { tasks }));
    }
    case 'removeEdge': {
      const found = edge(made.at);
      if (!found) return nothing;
      const edges: EdgeId[] = [found.id];
      return asked(document, [found.target], remove(document, { edges }));
    }
    case 'insert': {
      const found = edge(made.at);
      const through = task(made.to);
      if (!found || !through) return nothing;
      const args = { edge: found.id, task: through.key };
      const named = [found.target, through.key, ...unidentified(document, through.key)];
      return asked(document, named, insert(document, args));
    }
    case 'insertNew': {
      const found = edge(made.at);
      if (!found) return nothing;
      return asked(document, [found.target], insert(document, { edge: found.id, task: made.task }));
    }
    case 'removeAndReconnect': {
      const tasks = made.at.map((at) => pick(ends, at)!);
      const ids = new Set(tasks.map((key) => (graph.byKey.has(key) ? taskId(graph.byKey.get(key)!) : key)));
      const downstream = graph.edges.filter((each) => ids.has(each.source)).map((each) => each.target);
      return asked(document, [...tasks, ...downstream], removeAndReconnect(document, { tasks }));
    }
    case 'connectAll': {
      const args = {
        sources: made.at.map((at) => pick(ends, at)!),
        target: pick(ends, made.to)!,
        status: STATUSES[made.status]!,
      };
      const named = [args.target, ...args.sources.flatMap((key) => unidentified(document, key))];
      return asked(document, named, connectAll(document, args));
    }
    case 'setEnabled': {
      const tasks = made.at.flatMap((at) => task(at)?.key ?? []);
      return asked(document, tasks, setFields(document, { tasks, field: 'enabled', value: made.on }));
    }
    case 'setStatuses': {
      const found = made.at.flatMap((at) => edge(at) ?? []);
      const args = { edges: found.map(({ id }) => id), status: STATUSES[made.status]! };
      return asked(
        document,
        found.map(({ target }) => target),
        setStatuses(document, args),
      );
    }
    case 'paste': {
      const copied = open(
        copyTasks(
          document,
          made.at.flatMap((at) => task(at)?.key ?? []),
        ) || '[]',
      );
      if (!copied.ok) throw new Error(copied.refusal.message);
      return asked(document, [], paste(document, copied.value, { x: 0, y: 0 }));
    }
    case 'move': {
      const key = pick(ends, made.at)!;
      return asked(document, [], move(document, { moves: new Map([[key, { x: made.x, y: 0 }]]) }));
    }
    case 'addNote': {
      const pinned = made.at % 3 === 0 ? null : pick(ends, made.at)!;
      return asked(document, [], addNote(document, { at: { x: made.x, y: 0 }, text: made.text, task: pinned }));
    }
    case 'editNote':
    case 'pinNote':
    case 'moveNote':
    case 'resizeNote': {
      const note = pick([...document.view.notes.keys()], made.at);
      return note === undefined ? nothing : asked(document, [], ofNote(document, made, note, ends));
    }
    case 'addComment': {
      const found = made.onEdge ? edge(made.at) : undefined;
      const on = found ? { edge: found.id } : { task: pick(ends, made.at)! };
      return asked(document, [], addComment(document, { on, text: made.text, by: 'Ada', at: '2026-11-27T07:40:00Z' }));
    }
    case 'editComment':
    case 'resolveComment':
    case 'removeComment': {
      const comment = pick([...document.view.comments.keys()], made.at);
      return comment === undefined ? nothing : asked(document, [], ofComment(document, made, comment));
    }
    case 'addGroup':
      return asked(document, [], addGroup(document, { tasks: made.at.map((at) => pick(ends, at)!) }));
    case 'renameGroup': {
      const group = pick([...document.view.groups.keys()], made.at);
      return group === undefined ? nothing : asked(document, [], renameGroup(document, { group, name: made.name }));
    }
    case 'collapseGroups': {
      const group = pick([...document.view.groups.keys()], made.at);
      const args = { groups: group === undefined ? [] : [group], isCollapsed: made.to % 2 === 0 };
      return asked(document, [], collapseGroups(document, args));
    }
    case 'setMembers': {
      const group = pick([...document.view.groups.keys()], made.at);
      const keys = (places: readonly number[]) => places.map((at) => pick(ends, at)!);
      return group === undefined
        ? nothing
        : asked(document, [], setMembers(document, { groups: [group], add: keys(made.add), drop: keys(made.drop) }));
    }
    case 'removeAnnotations': {
      const notes = pick([...document.view.notes.keys()], made.at);
      const groups = pick([...document.view.groups.keys()], made.to);
      return asked(
        document,
        [],
        removeAnnotations(document, { notes: [notes ?? 'nothing'], groups: [groups ?? 'nothing'] }),
      );
    }
  }
}

function unidentified(document: ChainDocument, key: NodeKey): NodeKey[] {
  const task = graphOf(document.chain).byKey.get(key);
  return task && taskId(task) === null ? [key] : [];
}

function asked(document: ChainDocument, named: readonly NodeKey[], result: EditResult<ChainDocument>): Played {
  return {
    document: result.ok ? result.value.document : document,
    refused: !result.ok,
    named: new Set(named),
  };
}

/** A document after many commands. */
export function runCommands(document: ChainDocument, made: readonly Move[]): ChainDocument {
  return made.reduce((now, each) => runCommand(now, each).document, document);
}
