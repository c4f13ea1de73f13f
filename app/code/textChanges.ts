import { diff } from '@codemirror/merge';
import type { ChangeSpec } from '@codemirror/state';
import type { TextPart } from '../../lib/editor/index.ts';

/** A longer part is not compared letter by letter: what differs is one piece from the first to the last difference. */
const COMPARED = 60_000;

/**
 * What turns one state's text into another's, as little of it as can be: the editor keeps cursor, folds and place for
 * the rest.
 */
export function textChanges(before: readonly TextPart[], after: readonly TextPart[]): ChangeSpec[] {
  const [old, now] = [named(before), named(after)];
  const [there, here] = [new Set(old.map(({ name }) => name)), new Set(now.map(({ name }) => name))];
  if (!sameOrder(old, now, there, here)) return trimmed(before.map(textOf).join(''), after.map(textOf).join(''), 0);
  const changes: ChangeSpec[] = [];
  let next = 0;
  for (const { name, part } of old) {
    if (!here.has(name)) {
      changes.push({ from: part.start, to: part.start + part.text.length });
      continue;
    }
    let added = '';
    while (now[next]!.name !== name) added += now[next++]!.part.text;
    if (added !== '') changes.push({ from: part.start, insert: added });
    const { text } = now[next++]!.part;
    if (text !== part.text) changes.push(...compared(part.text, text, part.start));
  }
  return changes;
}

interface Named {
  readonly name: string;
  readonly part: TextPart;
}

/** Each part by a name that it has in both texts: a task by its key, a gap by the task after it. */
function named(parts: readonly TextPart[]): Named[] {
  return parts.map((part, index) => {
    if (part.task !== null) return { name: `task ${part.task}`, part };
    if (index === 0) return { name: 'before', part };
    return { name: index === parts.length - 1 ? 'after' : `gap ${parts[index + 1]!.task}`, part };
  });
}

function sameOrder(
  old: readonly Named[],
  now: readonly Named[],
  there: ReadonlySet<string>,
  here: ReadonlySet<string>,
): boolean {
  const stays = old.filter(({ name }) => here.has(name));
  const stayed = now.filter(({ name }) => there.has(name));
  return stays.every(({ name }, index) => name === stayed[index]!.name);
}

function compared(old: string, now: string, at: number): ChangeSpec[] {
  if (old.length + now.length > COMPARED) return trimmed(old, now, at);
  return diff(old, now).map(({ fromA, toA, fromB, toB }) => ({
    from: at + fromA,
    to: at + toA,
    insert: now.slice(fromB, toB),
  }));
}

/** One change, without what both texts begin and end with. */
function trimmed(old: string, now: string, at: number): ChangeSpec[] {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return old === now
    ? []
    : [{ from: at + start, to: at + old.length - end, insert: now.slice(start, now.length - end) }];
}

function textOf({ text }: TextPart): string {
  return text;
}
