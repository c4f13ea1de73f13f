import type { NodeKey } from '../../model/chain.ts';
import { type Json, type JsonObject, isObject, own, withKey, withoutKey } from '../../model/json.ts';
import type { Comment } from '../../model/view.ts';

/** A moment in UTC; whether there is such a date is checked apart. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/;

/** A comment as a chain document says it; `null` for what is not of that form. */
export function readComment(json: Json): Comment | null {
  if (!isObject(json)) return null;
  const [text, task, event = null] = [own(json, 'text'), own(json, 'task'), own(json, 'event')];
  const [by = '', at, state = 'open'] = [own(json, 'by'), own(json, 'at'), own(json, 'state')];
  if (typeof text !== 'string' || typeof task !== 'string' || typeof by !== 'string') return null;
  if (event !== null && typeof event !== 'string') return null;
  if (state !== 'open' && state !== 'done') return null;
  return { text, by, at: isMoment(at) ? at : null, isDone: state === 'done', task, event };
}

/**
 * What the file said of a comment, brought to what it is now. What it leaves out, and what it says in a way that is not
 * read, stays so while it means the same.
 *
 * @param named - The key that a node has when the file is read again.
 */
export function commentJson(comment: Comment, old: JsonObject, named: (key: NodeKey) => NodeKey): JsonObject {
  const was = readComment(old);
  const before = new Map(was ? membersOf(was) : []);
  return membersOf({ ...comment, task: named(comment.task) }).reduce((written, [key, value]) => {
    if (before.get(key) === value) return written;
    return value === null ? withoutKey(written, key) : withKey(written, key, value);
  }, old);
}

function membersOf({ task, event, by, text, at, isDone }: Comment): (readonly [string, string | null])[] {
  return [
    ['task', task],
    ['event', event],
    ['by', by],
    ['text', text],
    ['at', at],
    ['state', isDone ? 'done' : 'open'],
  ];
}

function isMoment(json: Json | undefined): json is string {
  return typeof json === 'string' && MOMENT.test(json) && !Number.isNaN(Date.parse(json));
}
