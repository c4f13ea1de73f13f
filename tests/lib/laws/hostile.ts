import { taskSchedule, textsIn } from '../../../lib/editor/index.ts';
import { toCsv, toCompact } from '../../../lib/formats/index.ts';
import { check, fixAll, openTasks, save, messageOf } from '../../../lib/index.ts';
import { describeSchedule, scheduleSummary } from '../../../lib/schedule/index.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { hostileText } from '../../support/arbitrary/hostile.ts';
import { EVERY_RULE, NOW } from '../../support/everyRule.ts';
import { type Law, law } from '../../support/law.ts';
import { assert, assertSameText } from '../../support/same.ts';

/** What nobody wrote, and careless code writes. */
const SLIPS = /\[object \w+\]|\[native code\]|\bundefined\b|\bNaN\b/;

/** In milliseconds of one core, for 100 kB. `npm run fuzz` holds each run to it. */
const AT_ONCE = 200;

export const HOSTILE: readonly Law[] = [
  law(
    'hostile.used',
    1301,
    'opens or refuses a file in which somebody wrote what is hard to read, checks it, describes it and saves it, at once',
    [hostileText],
    (text) => {
      const opened = openTasks(text);
      if (!opened.ok)
        return assert(
          opened.refusal.message.endsWith('.') && !SLIPS.test(opened.refusal.message),
          opened.refusal.message,
        );
      const { value } = opened;
      const problems = check(value.chain, {
        severities: EVERY_RULE,
        now: NOW,
        nextRuns,
        textOf: textsIn(value),
        cache: new WeakMap(),
      });
      for (const message of problems.slice(0, 200).map(messageOf))
        assert(!SLIPS.test(message.replaceAll(/“[^”]*”/g, '')), message);
      for (const { definition } of value.chain.tasks) {
        const schedule = taskSchedule(definition);
        if (schedule === undefined) continue;
        assert(
          describeSchedule(schedule).endsWith('.') && !SLIPS.test(scheduleSummary(schedule)),
          describeSchedule(schedule),
        );
      }
      toCompact(value.chain);
      assertSameText(save(value), text, 'saved');
    },
    undefined,
    AT_ONCE,
  ),
  law(
    'hostile.left',
    1302,
    'makes a table of a file in which somebody wrote what is hard to read, and fixes it',
    [hostileText],
    (text) => {
      const opened = openTasks(text);
      if (!opened.ok || text.length > 20_000) return;
      toCsv(opened.value.chain);
      for (const code of new Set(check(opened.value.chain).map((problem) => problem.code))) {
        const fixed = fixAll(opened.value, code);
        save(fixed.ok ? fixed.value.document : opened.value);
      }
    },
  ),
];
