import { slug } from '../../model/names.ts';
import { fitFileName } from './fitFileName.ts';

/**
 * A file name for each task name: its slug, with a number behind it where one before it has the same. Names
 * that differ only in letter case, or in marks that some file systems pass over, count as the same.
 * None is longer than file systems take, whatever is put behind it.
 *
 * @example fileNames(['Load', 'load', 'con'], '.json') // ['load.json', 'load-2.json', 'task-con.json']
 */
export function fileNames(names: readonly string[], ending: string): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    const wanted = stemOf(fitFileName(slug(name), ending), ending);
    const same = caseFolded(wanted);
    let count = counts.get(same) ?? 0;
    let made: string;
    do {
      count += 1;
      made = count === 1 ? wanted : `${wanted}-${count}`;
    } while (taken.has(caseFolded(made)));
    counts.set(same, count);
    taken.add(caseFolded(made));
    return made + ending;
  });
}

function stemOf(file: string, ending: string): string {
  return file.slice(0, file.length - ending.length);
}

/** What a file system that does not tell letter case apart may compare. */
function caseFolded(name: string): string {
  return name.normalize('NFKD').toUpperCase().normalize('NFKD');
}
