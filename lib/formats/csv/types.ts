/** Something about one place of a CSV text. */
export interface CsvFault {
  /** From 1, in the text: a cell may stand on a later line than its row begins. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** One sentence. */
  readonly message: string;
}

/** The columns, spelled and ordered as they are written. */
export const COLUMNS = [
  'id',
  'name',
  'appId',
  'spaceId',
  'usage',
  'enabled',
  'after',
  'status',
  'join',
  'recurrence',
  'timezone',
  'startDateTime',
] as const;

/** Columns that are read and not written: names in the place of ids. */
export const NAME_COLUMNS = ['app', 'space'] as const;

export type WrittenColumn = (typeof COLUMNS)[number];
export type Column = WrittenColumn | (typeof NAME_COLUMNS)[number];
