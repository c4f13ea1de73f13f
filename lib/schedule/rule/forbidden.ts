import type { Rule } from './rule.ts';

/**
 * What a rule says that RFC 5545 (3.3.10) does not allow, a sentence each. Such a rule can be read all the same, and
 * others may read it in another way.
 *
 * @example forbiddenParts(readRule('FREQ=MONTHLY;BYWEEKNO=15').rule!) // ['BYWEEKNO needs FREQ=YEARLY.']
 */
export function forbiddenParts(rule: Rule): string[] {
  const { freq, days, positions } = rule;
  const hasNumbered = days?.some(({ nth }) => nth !== 0) ?? false;
  const isLong = freq === 'MONTHLY' || freq === 'YEARLY';
  const found: string[] = [];
  if (rule.weeks && freq !== 'YEARLY') found.push('BYWEEKNO needs FREQ=YEARLY.');
  if (rule.yeardays && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq))
    found.push(`BYYEARDAY cannot be used with FREQ=${freq}.`);
  if (rule.dates && freq === 'WEEKLY') found.push('BYMONTHDAY cannot be used with FREQ=WEEKLY.');
  if (hasNumbered && !isLong) found.push('A number before a weekday, as in 1MO, needs FREQ=MONTHLY or FREQ=YEARLY.');
  if (hasNumbered && freq === 'YEARLY' && rule.weeks)
    found.push('A number before a weekday, as in 1MO, cannot be used with BYWEEKNO.');
  if (positions && !hasLists(rule)) found.push('BYSETPOS needs another BY part to choose from.');
  if (rule.count !== null && rule.until !== null) found.push('COUNT and UNTIL cannot be used together.');
  return found;
}

function hasLists(rule: Rule): boolean {
  return [rule.months, rule.weeks, rule.yeardays, rule.dates, rule.days, rule.hours, rule.minutes, rule.seconds].some(
    (list) => list !== null,
  );
}
