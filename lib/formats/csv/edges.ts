import { statusKind } from '../../model/status.ts';
import { type EdgePen, readStatus } from '../compact/draw.ts';
import type { Ends } from '../compact/ends.ts';
import { type Item, readList } from './list.ts';
import { type Row, at } from './table.ts';
import type { CsvFault } from './types.ts';

interface Words {
  readonly report: (fault: CsvFault) => void;
  readonly warn: (fault: CsvFault) => void;
}

/** Draws the edges into the task `id`: what its row says under `after` and `status`. */
export function drawRow(row: Row, id: string, ends: Ends, pen: EdgePen, words: Words): void {
  const after = row.cells.get('after');
  const items = readList(after?.text ?? '');
  const statuses = readStatuses(row, items.length, words);
  items.forEach((item, index) => {
    const found = findEnd(item, ends);
    if ('fault' in found) return words.report(at(after!, `after: ${found.fault}`));
    const status = readStatus(statuses[index] ?? 'SUCCEEDED');
    const { isTwin } = pen.draw({ source: found.id, target: id, status });
    if (isTwin) words.warn(at(after!, `after: ${JSON.stringify(item.text)} is listed twice; both are written.`));
  });
}

function findEnd({ text, external }: Item, ends: Ends): ReturnType<Ends['find']> {
  if (text === '')
    return {
      fault: external
        ? 'an “external:” names no task; write the id of one after it, or remove it.'
        : 'an item of the list is empty; name a task, or remove a semicolon.',
    };
  if (!external) return ends.find(text);
  if (!ends.ids.has(text)) return { id: text };
  return { fault: `${JSON.stringify(text)} is a task of this table, so it is not external.` };
}

/** A word for each upstream: one stands for all. */
function readStatuses(row: Row, count: number, { report, warn }: Words): string[] {
  const cell = row.cells.get('status');
  if (!cell) return [];
  const statuses = readList(cell.text).map(({ text }) => text);
  if (statuses.includes(''))
    report(at(cell, 'status: an item of the list is empty; write a status, or remove a semicolon.'));
  if (count === 0) warn(at(cell, 'status: this task waits for nothing, so its status is ignored.'));
  else if (statuses.length > 1 && statuses.length !== count) {
    const found = `${statuses.length} words for ${count} upstreams`;
    report(at(cell, `status: ${found}; write one for all, or one for each.`));
  }
  if (count > 0) {
    for (const word of new Set(statuses.filter((status) => statusKind(readStatus(status)) === 'OTHER'))) {
      warn(at(cell, `status: ${JSON.stringify(word)} is not a run status; it is written as it is.`));
    }
  }
  return statuses.length === 1 ? Array.from({ length: count }, () => statuses[0]!) : statuses;
}
