import fc from 'fast-check';
import { rangeInTask } from '../../../lib/document/rangeOf.ts';
import { isFixable, rangeOf, saveTask } from '../../../lib/editor/index.ts';
import { type ChainDocument, type Problem, check, fixAll, fixOf, open, save, messageOf } from '../../../lib/index.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { mutatedText } from '../../support/arbitrary/mutated.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { EVERY_RULE, NOW } from '../../support/everyRule.ts';
import { type Law, law } from '../../support/law.ts';
import { assert, assertSameText, sameJson } from '../../support/same.ts';

const files = fc.oneof({ weight: 4, arbitrary: mutatedText }, { weight: 1, arbitrary: taskText });

function problemsOf({ chain }: ChainDocument): Problem[] {
  return check(chain, { severities: EVERY_RULE, now: NOW });
}

/** How many problems of each kind there are; with `task`, of each kind in each task. */
function counts(problems: readonly Problem[], by: (problem: Problem) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const problem of problems) found.set(by(problem), (found.get(by(problem)) ?? 0) + 1);
  return found;
}

/** That a problem lies in the text, whole and in its task’s own. */
function liesIn(document: ChainDocument, problem: Problem, text: string): void {
  const whole = rangeOf(document, problem)!;
  const inTask = rangeInTask(document, problem)!;
  const own = saveTask(document, problem.task);
  assert(
    0 <= whole.start && whole.start < whole.end && whole.end <= text.length,
    `${JSON.stringify(whole)} of ${text.length}`,
  );
  assertSameText(
    own.slice(inTask.start, inTask.end),
    text.slice(whole.start, whole.end),
    `the text of ${problem.pointer}`,
  );
  JSON.parse(text.slice(whole.start, whole.end));
}

/** That a fix takes a problem away, brings no error, and touches no other task. */
function mends(document: ChainDocument, before: readonly Problem[], problem: Problem): void {
  const fixed = fixOf(document, problem);
  assert(isFixable(document, problem) === fixed.ok, `isFixable ${problem.code}`);
  if (!fixed.ok) return;
  const { document: done } = fixed.value;
  const after = problemsOf(done);
  const kind = ({ code, task }: Problem): string => JSON.stringify([code, task]);
  const left = counts(after, kind).get(kind(problem)) ?? 0;
  assert(left < counts(before, kind).get(kind(problem))!, `${problem.code} is still there: ${save(done)}`);
  const errors = (list: readonly Problem[]) =>
    counts(
      list.filter(({ severity }) => severity === 'error'),
      ({ code }) => code,
    );
  const was = errors(before);
  for (const [code, count] of errors(after)) assert(count <= (was.get(code) ?? 0), `${problem.code} brings ${code}`);
  for (const { key } of document.chain.tasks) {
    if (key !== problem.task) assertSameText(saveTask(done, key), saveTask(document, key), `the text of ${key}`);
  }
}

export const PROBLEMS: readonly Law[] = [
  law(
    'problems.total',
    971,
    'finds problems in whatever it opens, each at a place in the text, or refuses it',
    [files],
    (text) => {
      const opened = open(text);
      if (!opened.ok) return assert(opened.refusal.message.endsWith('.'), opened.refusal.message);
      for (const problem of problemsOf(opened.value)) {
        assert(/[.]$/.test(messageOf(problem)), messageOf(problem));
        liesIn(opened.value, problem, text);
      }
    },
  ),
  law(
    'problems.counted',
    972,
    'finds them also where it counts runs',
    [mutatedText, fc.integer({ min: 0, max: 30 })],
    (text, dice) => {
      const opened = open(text);
      // counting is dear: one in so many files is enough
      if (!opened.ok || dice > 0) return;
      check(opened.value.chain, { severities: EVERY_RULE, now: NOW, nextRuns, cache: new WeakMap() });
    },
  ),
  law('problems.fixed', 973, 'fixes a problem without any new error, and in its own task alone', [files], (text) => {
    const opened = open(text);
    if (!opened.ok) return;
    const problems = problemsOf(opened.value);
    for (const problem of problems.slice(0, 12)) mends(opened.value, problems, problem);
  }),
  law('problems.fixedAll', 974, 'fixes all of a kind as one after the other would', [files], (text) => {
    const opened = open(text);
    if (!opened.ok) return;
    for (const code of new Set(check(opened.value.chain).map((problem) => problem.code))) {
      const all = fixAll(opened.value, code);
      if (!all.ok) continue;
      const { document, skipped, done } = all.value;
      const left = check(document.chain).filter((problem) => problem.code === code);
      sameJson(left.length, skipped, `${code} left`);
      assert(
        left.every((problem) => !isFixable(document, problem)),
        `${code} could be fixed further`,
      );
      assert(done > 0, `${code} done`);
    }
  }),
];
