import { setUnknownKeys } from '../../lib/editor/index.ts';
import {
  type ChainDocument,
  type EditResult,
  type Json,
  addEvent,
  addTask,
  connect,
  move,
  reconnect,
  remove,
  removeEvent,
  rename,
  setAt,
  setField,
  setJoin,
  setSchedule,
  setStatus,
  unwrap,
} from '../../lib/index.ts';
import { isArray, isObject } from '../../lib/internal.ts';
import { edgeId } from '../../lib/model/chain.ts';

const COMMANDS = {
  addEvent,
  addTask,
  connect,
  move,
  reconnect,
  remove,
  removeEvent,
  rename,
  setAt,
  setField,
  setJoin,
  setOthers: setUnknownKeys,
  setSchedule,
  setStatus,
} as const;

type Run = (document: ChainDocument, args: Json) => EditResult<ChainDocument>;

/** Carries out commands as golden files list them: `{"connect": {…}}`, an edge as `[target, event name]`. */
export function runCommands(document: ChainDocument, list: Json): ChainDocument {
  if (!isArray(list)) throw new Error('A command file holds a list');
  return list.reduce((now: ChainDocument, item) => {
    const [name, args] = Object.entries(item as object)[0] as [keyof typeof COMMANDS, Json];
    if (!(name in COMMANDS)) throw new Error(`There is no command ${name}`);
    return unwrap((COMMANDS[name] as unknown as Run)(now, withEdgeIds(args))).document;
  }, document);
}

function withEdgeIds(args: Json): Json {
  if (!isObject(args)) return args;
  const id = (pair: Json): string => edgeId(...(pair as unknown as [string, string]));
  return {
    ...args,
    ...(isArray(args['edge']) ? { edge: id(args['edge']) } : {}),
    ...(isArray(args['edges']) ? { edges: args['edges'].map(id) } : {}),
  };
}
