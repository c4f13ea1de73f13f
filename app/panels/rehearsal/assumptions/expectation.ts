import { timeOf } from '../../../../lib/schedule/index.ts';
import { type Duration, GUESSED_DURATION, type TaskExpectation } from '../../../../lib/simulate/index.ts';
import { lengthOf, lengthText } from '../lengths.ts';

/** What a row lets people type. */
export type ExpectedField = 'usual' | 'low' | 'high' | 'failure' | 'deadline' | 'manual' | 'datasets';

/** What a field shows of an expectation; `''` for nothing said. */
export function textOf(expected: TaskExpectation, field: ExpectedField): string {
  const { duration, failure, deadline, manual, datasets } = expected;
  switch (field) {
    case 'usual':
    case 'low':
    case 'high':
      return duration ? lengthText(lengthsOf(duration)[field]) : '';
    case 'failure':
      return failure ? `${Math.round(failure.share * 1_000) / 10} %` : '';
    case 'deadline':
      return deadline ?? '';
    default:
      return ((field === 'manual' ? manual : datasets) ?? []).join(', ');
  }
}

/** The shortest, the usual and the longest run of a duration, in seconds. */
export function lengthsOf(duration: Duration): Record<'low' | 'usual' | 'high', number> {
  if (duration.source !== 'runs') return duration;
  const { quantiles } = duration;
  const middle = (quantiles.length - 1) / 2;
  const usual = (quantiles[Math.floor(middle)]! + quantiles[Math.ceil(middle)]!) / 2;
  return { low: quantiles[0]!, usual, high: quantiles.at(-1)! };
}

/** What was typed into a field, in its place; or what is wrong with it. */
export function withText(
  expected: TaskExpectation,
  field: ExpectedField,
  text: string,
): { readonly expected: TaskExpectation | null } | { readonly fault: string } {
  const typed = text.trim();
  switch (field) {
    case 'usual':
    case 'low':
    case 'high':
      return withLength(expected, field, typed);
    case 'failure':
      return withFailure(expected, typed);
    case 'deadline':
      if (typed !== '' && !TIME.test(typed)) return { fault: 'Type a time of day, such as 07:00.' };
      return { expected: cleaned({ ...expected, deadline: typed === '' ? undefined : typed }) };
    default: {
      const times = typed === '' ? [] : typed.split(/[\s,;]+/).filter((each) => each !== '');
      const wrong = times.find((each) => !TIME.test(each) && Number.isNaN(timeOf(each)));
      if (wrong !== undefined)
        return { fault: `${wrong} is not a time. Type times of day, such as 06:30, or moments in ISO 8601.` };
      return { expected: cleaned({ ...expected, [field]: times.length === 0 ? undefined : times }) };
    }
  }
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The other two keep their distance from the usual one, and never lie on its other side. */
function withLength(expected: TaskExpectation, field: 'low' | 'usual' | 'high', typed: string) {
  if (typed === '') {
    // without its usual length nothing is said of how long it takes
    const { duration } = expected;
    const now = duration && field !== 'usual' ? { ...lengthsOf(duration), [field]: lengthsOf(duration).usual } : null;
    return { expected: cleaned({ ...expected, duration: now ? entered(now) : undefined }) };
  }
  const seconds = lengthOf(typed);
  if (seconds === null) return { fault: 'Type a length such as 5 min, 1 h 30 min or 90 s.' };
  const was = expected.duration ? lengthsOf(expected.duration) : null;
  const before = was ?? { low: seconds, usual: seconds, high: seconds };
  const next = { low: before.low, usual: before.usual, high: before.high, [field]: seconds };
  if (field === 'low') next.usual = Math.max(next.usual, seconds);
  if (field === 'high') next.usual = Math.min(next.usual, seconds);
  next.low = Math.min(next.low, next.usual);
  next.high = Math.max(next.high, next.usual);
  return { expected: cleaned({ ...expected, duration: entered(next) }) };
}

function entered({ low, usual, high }: Record<'low' | 'usual' | 'high', number>): Duration {
  return { source: 'entered', low, usual, high };
}

function withFailure(expected: TaskExpectation, typed: string) {
  if (typed === '') return { expected: cleaned({ ...expected, failure: undefined }) };
  const found = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(typed);
  const share = found ? Number(found[1]!.replace(',', '.')) / 100 : Number.NaN;
  if (!(share <= 1)) return { fault: 'Type a share from 0 to 100 %.' };
  return { expected: cleaned({ ...expected, failure: { source: 'entered' as const, share } }) };
}

type Loose = { readonly [K in keyof TaskExpectation]: TaskExpectation[K] | undefined };

/** Without what is not said; `null` where nothing is. */
function cleaned(expected: Loose): TaskExpectation | null {
  const said = Object.entries(expected).filter(([, value]) => value !== undefined);
  return said.length === 0 ? null : (Object.fromEntries(said) as TaskExpectation);
}

/** Where the length of a task's runs is known from, in words. */
export function sourceWords(expected: TaskExpectation | undefined): string {
  const { duration } = expected ?? {};
  if (!duration || duration.source === 'guess') return 'a guess';
  if (duration.source !== 'runs') return 'entered';
  return `${duration.count} ${duration.count === 1 ? 'run' : 'runs'}`;
}

/** What is shown in an empty field: what counts where nobody says anything. */
export const GUESSES: Readonly<Record<ExpectedField, string>> = {
  usual: lengthText(GUESSED_DURATION.usual),
  low: lengthText(GUESSED_DURATION.low),
  high: lengthText(GUESSED_DURATION.high),
  failure: '1 %',
  deadline: 'none',
  manual: 'never',
  datasets: 'never',
};
