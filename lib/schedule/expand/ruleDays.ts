import type { Rule } from '../rule/rule.ts';
import { type Civil, weekOf, weekdayOf } from './calendar.ts';
import { type Days, type Place, daysThat, weeklyDays } from './days.ts';
import type { OwnWork } from './work.ts';

/** The day that a rule starts on; 0 is Monday. */
export type StartDay = Civil & { readonly weekday: number };

/** The days that all parts of a rule allow. What the rule leaves open, its start says (RFC 5545, 3.3.10). */
export function ruleDays(rule: Rule, start: StartDay, work: OwnWork): Days {
  const { freq, months, weeks, yeardays, dates, days } = rule;
  if (freq === 'YEARLY' || freq === 'MONTHLY' || months || weeks || yeardays || dates)
    return daysThat(dayTest(rule, start), work);
  return weeklyDays(days?.map(({ weekday }) => weekday) ?? (freq === 'WEEKLY' ? [start.weekday] : null));
}

function dayTest(rule: Rule, start: StartDay): (place: Place) => boolean {
  const { freq, weeks, yeardays, weekStart } = rule;
  let { months, dates, days } = rule;
  const saysDay = Boolean(weeks ?? yeardays ?? dates ?? days);
  if (!saysDay && freq === 'YEARLY') months ??= [start.month];
  if (!saysDay && (freq === 'YEARLY' || freq === 'MONTHLY')) dates = [start.date];
  if (!days && ((!saysDay && freq === 'WEEKLY') || (weeks && !yeardays && !dates)))
    days = [{ nth: 0, weekday: start.weekday }];
  const isInMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && months !== null);
  const isInYear = freq === 'YEARLY' && !isInMonth;

  const tests: ((place: Place) => boolean)[] = [];
  if (months) tests.push(({ month }) => months.includes(month));
  if (dates) tests.push(({ date, monthLength }) => dates.includes(date) || dates.includes(date - monthLength - 1));
  if (yeardays)
    tests.push(({ yearday, yearLength }) => yeardays.includes(yearday + 1) || yeardays.includes(yearday - yearLength));
  if (weeks) {
    tests.push(({ day }) => {
      const week = weekOf(day, weekStart);
      return weeks.includes(week.number) || weeks.includes(week.number - week.of - 1);
    });
  }
  if (days) {
    tests.push(({ day, date, monthLength, yearday, yearLength }) => {
      const [before, after] = isInYear ? [yearday, yearLength - 1 - yearday] : [date - 1, monthLength - date];
      const nths = isInYear || isInMonth ? [0, Math.floor(before / 7) + 1, -Math.floor(after / 7) - 1] : null;
      return days.some(({ nth, weekday }) => weekday === weekdayOf(day) && (nths === null || nths.includes(nth)));
    });
  }
  return (place) => tests.every((test) => test(place));
}
