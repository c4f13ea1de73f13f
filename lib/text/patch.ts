import { type Node, parseTree } from 'jsonc-parser';
import { type Json, type JsonObject, equalJson, isArray, isObject, own } from '../model/json.ts';
import { align } from './align.ts';
import { inlineStyle, printJson } from './print.ts';
import type { Style } from './style.ts';

/**
 * `text` changed so that it says `next`. What `next` leaves as it was keeps its characters; what is new is
 * written as its neighbours are.
 *
 * @param text - Valid JSON without white space around it.
 * @param base - The indentation of the line it starts on.
 */
export function patchJson(text: string, next: Json, style: Style, base = ''): string {
  const tree = parseTree(text);
  if (!tree) throw new Error('patchJson was given a text that is not JSON');
  return patchNode({ text, style }, tree, next, base);
}

interface Job {
  readonly text: string;
  readonly style: Style;
}

/** A member or element of the changed container: its new text, and its place among the old ones (`-1`: new). */
interface Piece {
  readonly from: number;
  readonly text: string;
}

function patchNode(job: Job, node: Node, next: Json, base: string): string {
  if (equalJson(valueOf(node), next, true)) return textOf(job, node);
  if (node.type === 'object' && isObject(next)) return patchObject(job, node, next, base);
  if (node.type === 'array' && isArray(next)) return patchArray(job, node, next, base);
  return printJson(next, job.style, base);
}

function patchObject(job: Job, node: Node, next: JsonObject, base: string): string {
  const members = node.children ?? [];
  const keys = members.map((member) => member.children![0]!.value as string);
  const inner = innerIndent(job, node, base);
  // of two members of one name the last is the one that counts
  const kept = members.flatMap((member, from): (Piece & { key: string })[] => {
    const key = keys[from]!;
    const value = own(next, key);
    if (value === undefined) return [];
    if (keys.lastIndexOf(key) !== from) return [{ key, from, text: textOf(job, member) }];
    const valueNode = member.children![1]!;
    const head = job.text.slice(member.offset, valueNode.offset);
    return [{ key, from, text: head + patchNode(job, valueNode, value, inner) }];
  });
  const order = Object.keys(next);
  const pieces = insertNew(inOrder(kept, Object.keys(valueOf(node) as JsonObject), order), order, (key) => {
    const style =
      job.style.indent !== '' && !isMultiline(job, node) && members.length > 0 ? inlineStyle(job.style) : job.style;
    return `${JSON.stringify(key)}:${style.colonSpace}${printJson(next[key]!, style, inner)}`;
  });
  return joinPieces(job, node, pieces, base, inner);
}

/** The members that stay, put into `order` if they stood in another one. */
function inOrder<P extends { key: string }>(
  kept: readonly P[],
  old: readonly string[],
  order: readonly string[],
): readonly P[] {
  const wanted = order.filter((key) => old.includes(key));
  const stays = old.filter((key) => order.includes(key)).every((key, index) => key === wanted[index]);
  return stays ? kept : kept.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** Puts each key that is not there yet behind the key that it follows in `order`. */
function insertNew(
  kept: readonly (Piece & { key: string })[],
  order: readonly string[],
  print: (key: string) => string,
): Piece[] {
  const pieces = [...kept];
  // objects list keys like "12" first, wherever they stand in the text
  const placed = order.filter((key) => String(Number(key) >>> 0) !== key);
  for (const key of order) {
    if (pieces.some((piece) => piece.key === key)) continue;
    const before = placed[placed.indexOf(key) - 1];
    // of two members of one name it is the first that gives the place
    const at = pieces.findIndex((piece) => piece.key === before) + 1;
    pieces.splice(at, 0, { key, from: -1, text: print(key) });
  }
  return pieces;
}

function patchArray(job: Job, node: Node, next: readonly Json[], base: string): string {
  const items = node.children ?? [];
  const inner = innerIndent(job, node, base);
  const sibling = items.at(-1);
  const oneLine =
    sibling !== undefined &&
    !textOf(job, sibling).includes('\n') &&
    (isObject(valueOf(sibling)) || !isMultiline(job, node));
  const style = oneLine ? inlineStyle(job.style) : job.style;
  const old = items.map(valueOf);
  const print = (item: Json): string => {
    // what stood elsewhere in the list keeps its characters where it stands now
    const twin = old.findIndex((each) => equalJson(each, item, true));
    return twin < 0 ? printJson(item, style, inner) : textOf(job, items[twin]!);
  };
  const pieces = align(old, next, (item, value) => equalJson(item, value, true), likeness).map(({ item, from }) => ({
    from,
    text: from < 0 ? print(item) : patchNode(job, items[from]!, item, inner),
  }));
  return joinPieces(job, node, pieces, base, inner);
}

/** The part of two objects' members that they share. */
function likeness(a: Json, b: Json): number {
  if (!isObject(a) || !isObject(b)) return 0;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const shared = [...keys].filter(
    (key) => own(a, key) !== undefined && own(b, key) !== undefined && equalJson(a[key]!, b[key]!),
  );
  return keys.size === 0 ? 0 : shared.length / keys.size;
}

/** The container again, with the old white space and commas wherever two pieces stood side by side before. */
function joinPieces(job: Job, node: Node, pieces: readonly Piece[], base: string, inner: string): string {
  const { text, style } = job;
  const children = node.children ?? [];
  const open = text[node.offset]!;
  const close = text[node.offset + node.length - 1]!;
  if (pieces.length === 0) return open + close;
  const first = children[0];
  const last = children.at(-1);
  const multiline = first
    ? isMultiline(job, node)
    : style.indent !== '' && !(open === '[' && style.inlineLists && !pieces[0]!.text.startsWith('{'));
  const lead = first ? text.slice(node.offset + 1, first.offset) : multiline ? style.newline + inner : '';
  const trail = last
    ? text.slice(last.offset + last.length, node.offset + node.length - 1)
    : multiline
      ? style.newline + base
      : '';
  const second = children[1];
  const usual = second
    ? text.slice(first!.offset + first!.length, second.offset)
    : `,${multiline ? lead : style.commaSpace}`;
  const body = pieces.map((piece, index) => {
    if (index === 0) return lead + piece.text;
    const previous = piece.from > 0 ? children[piece.from - 1] : undefined;
    const gap = previous ? text.slice(previous.offset + previous.length, children[piece.from]!.offset) : usual;
    return gap + piece.text;
  });
  return open + body.join('') + trail + close;
}

/** The indentation of a container's members. */
function innerIndent(job: Job, node: Node, base: string): string {
  const first = node.children?.[0];
  if (!first) return base + job.style.indent;
  const lead = job.text.slice(node.offset + 1, first.offset);
  return lead.includes('\n') ? lead.slice(lead.lastIndexOf('\n') + 1) : base;
}

function isMultiline(job: Job, node: Node): boolean {
  const first = node.children?.[0];
  return first !== undefined && job.text.slice(node.offset, first.offset).includes('\n');
}

function textOf(job: Job, node: Node): string {
  return job.text.slice(node.offset, node.offset + node.length);
}

/** The value of a node, as `JSON.parse` would give it: `__proto__` is a key like another. */
function valueOf(node: Node): Json {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as Json;
  return Object.fromEntries(
    (node.children ?? []).map(({ children }) => [children![0]!.value as string, valueOf(children![1]!)]),
  );
}
