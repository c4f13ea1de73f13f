import fc from 'fast-check';
import { toCompact } from '../../../lib/formats/index.ts';
import { check, open, save } from '../../../lib/index.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { assert, assertSameText } from '../../support/same.ts';

function expectOpenedOrRefused(text: string): void {
  const opened = open(text);
  if (opened.ok) return assertSameText(save(opened.value), text, 'saved');
  const { line, column, message } = opened.refusal;
  const lines = text.split('\n');
  assert(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
  assert(column >= 1 && column <= lines[line - 1]!.length + 1, `column ${column} of line ${line}`);
  assert(message.endsWith('.'), message);
}

const mutated = fc
  .tuple(
    taskText,
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('cut', 'swap', 'insert')), { minLength: 1, maxLength: 3 }),
    fc.string({ maxLength: 3 }),
  )
  .map(([text, cuts, added]) =>
    cuts.reduce((now, [from, length, how]) => {
      const start = from % (now.length + 1);
      const end = how === 'insert' ? start : Math.min(now.length, start + (length % 6));
      const middle =
        how === 'swap' ? Array.from(now.slice(start, end)).toReversed().join('') : how === 'insert' ? added : '';
      return now.slice(0, start) + middle + now.slice(end);
    }, text),
  );

export const TOTAL: readonly Law[] = [
  law(
    'total.strings',
    701,
    'opens or refuses any string, with a place inside it',
    [fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json())],
    expectOpenedOrRefused,
  ),
  law(
    'total.damaged',
    702,
    'opens or refuses damaged task files, with a place inside them',
    [mutated],
    expectOpenedOrRefused,
  ),
  law('total.checked', 703, 'checks and lists whatever it opens', [taskText], (text) => {
    const { chain } = openText(text);
    const keys = new Set(chain.tasks.map((task) => task.key));
    for (const problem of check(chain)) assert(keys.has(problem.task), `a problem of no task: ${problem.task}`);
    const plain = toCompact(chain);
    const ids = new Set(plain.tasks.map((task) => task.id));
    assert(ids.size === plain.tasks.length, 'two plain tasks have one id');
    for (const { source, target } of plain.edges) assert(ids.has(source) && ids.has(target), `${source} ${target}`);
  }),
];
