import { convert } from '../../compiler/convert/convert.ts';
import { save } from '../../document/save.ts';
import type { ChainDocument } from '../../document/types.ts';
import type { Chain } from '../../model/chain.ts';
import type { Dialect } from '../../model/dialect.ts';
import { graphOf } from '../../model/graph.ts';
import { pointer } from '../../model/path.ts';
import type { Problem } from '../../model/problem.ts';
import { listText, planText, taskFiles } from './texts.ts';
import type { ExportFile, ExportShape, Exported } from './types.ts';

/** How a document is exported. */
export interface ExportOptions {
  readonly shape: ExportShape;
  /** The document's own when left out. */
  readonly dialect?: Dialect;
  /** Leaves out what `dialect` cannot say, instead of keeping it. */
  readonly drop?: boolean;
}

/**
 * A document in the shape that somebody wants it in. Tasks keep their characters wherever the shape leaves them
 * as they are; only their indentation may move.
 *
 * @returns One file, or with `files` one a task; and what the dialect that was asked for cannot say.
 * @example
 * const { files } = exportTasks(document, { shape: 'files' });
 * files.map(({ name }) => name); // ['extract-orders.json', 'sales-mart.json']
 */
export function exportTasks(document: ChainDocument, { shape, dialect, drop }: ExportOptions): Exported {
  const asIs = { document, problems: [] };
  const converted = dialect === undefined ? asIs : convert(document, dialect, { drop: drop ?? false });
  if (shape !== 'create') return { files: filesOf(converted.document, shape), problems: converted.problems };
  const problems = [...converted.problems.filter(isInBody), ...unknownUpstreams(converted.document.chain)];
  return { files: filesOf(converted.document, shape), problems };
}

function filesOf(document: ChainDocument, shape: ExportShape): ExportFile[] {
  switch (shape) {
    case 'same':
      return [{ name: 'tasks.json', text: save(document) }];
    case 'array':
      return [{ name: 'tasks.json', text: save(document, { shape: 'array' }) }];
    case 'list':
      return [{ name: 'tasks.json', text: listText(document) }];
    case 'files':
      return taskFiles(document);
    case 'create':
      return [{ name: 'create.json', text: planText(document) }];
  }
}

/** Whether a problem is about something that request bodies have: they leave out what the service writes. */
function isInBody({ code }: Problem): boolean {
  return code !== 'dialect-metadata' && code !== 'dialect-value';
}

/** Upstreams with a local id that no task of the document has: no service knows them, and no step makes them. */
function unknownUpstreams(chain: Chain): Problem[] {
  const { externals, outgoing, byKey } = graphOf(chain);
  const edges = externals.filter((id) => id.startsWith('new:')).flatMap((id) => outgoing.get(id)!);
  return edges.map(({ id, source, target }): Problem => {
    const place = byKey.get(target)!.incoming.findIndex((entry) => entry.kind === 'edge' && entry.id === id);
    return {
      code: 'create-unknown-upstream',
      severity: 'error',
      task: target,
      edge: id,
      pointer: pointer(['events', place]),
      data: { id: source },
    };
  });
}
