/**
 * The order of files by their names, folder by folder: numbers count as numbers, and `load` comes before `load-2`, as
 * the export numbers tasks of one name.
 *
 * @example ['b-10.json', 'b-2.json', 'b.json'].toSorted(compareFileNames) // ['b.json', 'b-2.json', 'b-10.json']
 */
export function compareFileNames(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, other] = [left[index], right[index]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const order = compareParts(one, other);
    if (order !== 0) return order;
  }
  return compareText(a, b);
}

/** Folders, words and numbers. The ending is left out: `load.json` is not `load` and more. */
function partsOf(name: string): string[] {
  return name.replace(/\.[^./]*$/, '').match(/\d+|\/|[^\d/]+/g) ?? [];
}

function compareParts(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [/^\d/.test(a), /^\d/.test(b)];
  if (!isNumber || !isOtherNumber) return compareText(a, b);
  const [one, other] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
  return one.length - other.length || compareText(one, other);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
