// npm run bench [-- --only compiler] [--json FILE]: how long the work takes next to its peer's, in one run
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { canvasRows } from './canvas/index.ts';
import { codeRows } from './code/index.ts';
import { peakMemory } from './compiler/memory.ts';
import { COMPILER } from './compiler/works.ts';
import { graphRows } from './graph/index.ts';
import { type MemoryRow, type Row, type Work, measure } from './measure.ts';
import { pickerRows } from './picker/index.ts';
import { scheduleRows } from './schedule/index.ts';
import { simulateMemory, simulateRows } from './simulate/index.ts';
import { timelineRows } from './timeline/index.ts';

interface Group {
  readonly works?: readonly Work[];
  /** Rows that take more than two functions in turn. */
  readonly rows?: () => AsyncIterable<Row>;
  readonly memory?: () => MemoryRow[];
}

const GROUPS: Readonly<Record<string, Group>> = {
  compiler: { works: COMPILER, memory: peakMemory },
  canvas: { rows: canvasRows },
  code: { rows: codeRows },
  graph: { rows: graphRows },
  picker: { rows: pickerRows },
  schedule: { rows: scheduleRows },
  simulate: { rows: simulateRows, memory: simulateMemory },
  timeline: { rows: timelineRows },
};

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const chosen = values.only === undefined ? Object.values(GROUPS) : [GROUPS[values.only]];
if (chosen.includes(undefined)) {
  console.error(`There is no group ${JSON.stringify(values.only)}; there are ${Object.keys(GROUPS).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
const memory: MemoryRow[] = [];
print(['work', 'tasks', 'ms', 'peer', 'peer ms', 'ratio', 'goal', '']);
for (const group of chosen) {
  for (const work of group!.works ?? []) tell(measure(work));
  for await (const row of group!.rows?.() ?? []) tell(row);
  for (const row of group!.memory?.() ?? []) {
    memory.push(row);
    const cells = [
      `${row.work}, peak MB`,
      String(row.size),
      row.mb.toFixed(0),
      row.peer,
      row.peerMb.toFixed(0),
      row.ratio.toFixed(3),
      '',
      '',
    ];
    print(cells);
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows, memory }, null, 2)}\n`);

function tell(row: Row): void {
  rows.push(row);
  const goal = row.goal === null ? '' : `<= ${row.goal}`;
  const verdict = row.goal === null ? '' : row.ratio <= row.goal ? 'reached' : 'missed';
  print([
    row.work,
    String(row.size),
    row.ms.toFixed(2),
    row.peer,
    row.peerMs.toFixed(2),
    row.ratio.toFixed(3),
    goal,
    verdict,
  ]);
}

function print(cells: readonly string[]): void {
  // words to the left, numbers to the right
  const widths = [-20, 8, 10, -20, 10, 8, 8, -8];
  const padded = cells.map((cell, index) => {
    const width = widths[index]!;
    return width < 0 ? cell.padEnd(-width) : cell.padStart(width);
  });
  console.log(padded.join('  ').trimEnd());
}
