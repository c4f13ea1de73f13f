// npm run bench [-- --only NAME] [--json FILE]: how long the work of the library takes next to its peer's
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Row, measure } from './measure.ts';
import { SIZES, WORKS } from './works.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const chosen = WORKS.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  const names = WORKS.map(({ name }) => name).join(', ');
  console.error(`There is no work ${JSON.stringify(values.only)}; there are ${names}.`);
  process.exit(2);
}

const rows: Row[] = [];
print(['work', 'tasks', 'ms', 'peer', 'peer ms', 'ratio', 'goal']);
for (const work of chosen) {
  for (const size of SIZES) {
    const row = measure(work, size);
    rows.push(row);
    const goal = row.goal === null ? '' : `<= ${row.goal}`;
    print([row.work, String(row.size), row.ms.toFixed(2), row.peer, row.peerMs.toFixed(2), row.ratio.toFixed(2), goal]);
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows }, null, 2)}\n`);

function print(cells: readonly string[]): void {
  // words to the left, numbers to the right
  const widths = [-10, 8, 10, -16, 10, 8, 8];
  const padded = cells.map((cell, index) => {
    const width = widths[index]!;
    return width < 0 ? cell.padEnd(-width) : cell.padStart(width);
  });
  console.log(padded.join('  ').trimEnd());
}
