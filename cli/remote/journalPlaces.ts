import { dirname, resolve } from 'node:path';

/** Where journals of applies lie: each beside the file or folder that was applied. */
export interface JournalPlaces {
  /** The journal of an apply of these files. */
  readonly own: string;
  /** Beside the other files or folders that were named: there it says where the journal is. */
  readonly signs: readonly string[];
  /**
   * All places where an apply of one of the files may have left something: beside each, and beside each folder that it
   * is in.
   */
  readonly all: readonly string[];
}

/**
 * Where to look for journals.
 *
 * @param operands - The files and folders that were named.
 * @param files - The files that these are.
 */
export function journalPlaces(operands: readonly string[], files: readonly string[]): JournalPlaces {
  const [own, ...signs] = operands.map((operand) => journalOf(resolve(operand)));
  const around = new Set(operands.map((operand) => resolve(operand)));
  for (const file of files) {
    for (let path = resolve(file); path !== dirname(path); path = dirname(path)) around.add(path);
  }
  return { own: own!, signs: signs.filter((sign) => sign !== own), all: Array.from(around, journalOf) };
}

function journalOf(path: string): string {
  return `${path}.apply`;
}
