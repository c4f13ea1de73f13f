/** A field of a cron expression: what it is called, and from where to where it goes. */
export interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Words that stand for numbers, in capitals. */
  readonly words?: ReadonlyMap<string, number>;
}

/** What a field lists, or why it cannot be in a sentence. */
export type FieldValues = readonly number[] | string;

/** `*`, a number, or a range, each with or without a step. */
const ITEM = /^(?:(\*)|([A-Z]+|\d+)(?:-([A-Z]+|\d+))?)?(?:\/(\d+))?$/;

/**
 * The numbers of one item of a field, in order. `5/10` begins at 5 and goes to the end, as many dialects have it.
 *
 * @example itemValues('MON-FRI', WEEKDAY) // [1, 2, 3, 4, 5]
 */
export function itemValues(item: string, field: Field): FieldValues {
  const [whole, star, first, last, step] = ITEM.exec(item) ?? [];
  if (whole === undefined || item === '') return `The ${field.name} “${item}” is not one that cron knows.`;
  const every = step === undefined ? 1 : Number(step);
  const isOpen = star !== undefined || first === undefined;
  const low = isOpen ? field.from : numberOf(first, field);
  const high = isOpen || (last === undefined && step !== undefined) ? field.to : numberOf(last ?? first, field);
  for (const [value, text] of [
    [low, first],
    [high, last ?? first],
  ] as const) {
    if (!(value >= field.from && value <= field.to))
      return `The ${field.name} “${text}” is not possible: it goes from ${field.from} to ${field.to}.`;
  }
  if (low > high) return `The ${field.name} “${item}” ends before it begins.`;
  if (every < 1 || every > field.to - field.from + 1)
    return `The ${field.name} “${item}” has a step that is not possible.`;
  return Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, index) => low + index * every);
}

/** The numbers of a field, sorted, each once. */
export function fieldValues(text: string, field: Field): FieldValues {
  const found = new Set<number>();
  for (const item of text.split(',')) {
    const values = itemValues(item, field);
    if (typeof values === 'string') return values;
    for (const value of values) found.add(value);
  }
  return [...found].toSorted((a, b) => a - b);
}

function numberOf(text: string, { words }: Field): number {
  return /^\d+$/.test(text) ? Number(text) : (words?.get(text) ?? Number.NaN);
}
