import { parseAst } from 'vite';

/** A text of the product, and the line that it begins on. */
export interface FoundText {
  readonly line: number;
  /** In one line; what is put in at run time is `{…}`. */
  readonly text: string;
}

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

/** Attributes whose texts nobody reads. */
const SILENT = /^(?:className|role|type|id|href|d|key|transform|style|rel|target|data-.*|aria-(?:live|haspopup|sort))$/;

/** Calls whose arguments are names for programs. */
const PROGRAMS = /^(?:querySelector(?:All)?|closest|matches|matchMedia|getByRole|createElement|addEventListener)$/;

/**
 * Every text of a source file that people may read: strings, templates and JSX, each as one sentence however many pieces
 * it has.
 *
 * @param path - By its ending the code is read as TypeScript with JSX, or without.
 */
export function collectTexts(path: string, code: string): FoundText[] {
  const found: FoundText[] = [];
  const pieces = new Set<Node>();
  const lang = path.endsWith('.d.ts') ? 'dts' : path.endsWith('x') ? 'tsx' : 'ts';
  visit(parseAst(code, { lang }) as unknown as Node, (node) => {
    const text = pieces.has(node) ? null : textOf(node, pieces);
    const line = text?.replaceAll(/\s+/g, ' ').trim() ?? '';
    if (isProse(line)) found.push({ line: code.slice(0, node.start).split('\n').length, text: line });
  });
  return found;
}

/** Visits a tree from the outside in, but for what is written for programs. */
function visit(node: Node, enter: (node: Node) => void): void {
  if (isSilent(node)) return;
  enter(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string')
        visit(child as Node, enter);
  }
}

function isSilent(node: Node): boolean {
  if (/^(?:Import|ExportAll|TS)/.test(node.type) && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return true;
  if (node.type === 'ExpressionStatement' && 'directive' in node && node['directive']) return true;
  if (node.type === 'JSXAttribute') return SILENT.test(String((node['name'] as Node)['name']));
  if (node.type !== 'CallExpression') return false;
  const callee = node['callee'] as Node;
  return PROGRAMS.test(String((callee['property'] as Node | undefined)?.['name'] ?? callee['name']));
}

/** The text of a node, with what it is made of added to `pieces`; `null` where it is none. */
function textOf(node: Node, pieces: Set<Node>): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type === 'TemplateLiteral') {
    const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
    return quasis.map(({ value }) => value.cooked).join('{…}');
  }
  if (node.type === 'BinaryExpression' && node['operator'] === '+') {
    const sides = [node['left'] as Node, node['right'] as Node];
    const [left = null, right = null] = sides.map((side) => textOf(side, pieces));
    if (left === null || right === null) return null;
    for (const side of sides) pieces.add(side);
    return left + right;
  }
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return null;
  const children = node['children'] as readonly Node[];
  const isText = children.some(({ type, value }) => type === 'JSXText' && String(value).trim() !== '');
  return isText ? children.map((child) => childText(child, pieces)).join('') : null;
}

function childText(child: Node, pieces: Set<Node>): string {
  if (child.type === 'JSXText') return String(child['value']);
  const inner = child.type === 'JSXExpressionContainer' ? (child['expression'] as Node) : child;
  const text = textOf(inner, pieces);
  if (text !== null) pieces.add(inner);
  return text ?? (child.type === 'JSXElement' ? '' : '{…}');
}

const STYLES = /var\(--|px[ ,)]|px$|^[.#&[]|[a-z]+\/[a-z-]+;|::|=>|\b(?:underline|solid|sans-serif)\b/;

/** Words for people, rather than for programs: styles, selectors, media types, keys. */
function isProse(text: string): boolean {
  if (!/[a-z]{2}/i.test(text) || STYLES.test(text)) return false;
  return / /.test(text)
    ? /[a-z]{2,} |[“”’…]/i.test(text) && !/^[a-z-]+( [a-z-]+)*: /.test(text)
    : /^[A-Z][a-z]+…?$/.test(text);
}
