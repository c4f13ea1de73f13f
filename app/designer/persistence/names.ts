import { fitFileName } from '../../../lib/internal.ts';

/** @example copyName('tasks.chain.json') // 'tasks copy.chain.json' */
export function copyName(fileName: string): string {
  const [, stem, ending] = /^(.*?)((?:\.chain)?\.json|)$/is.exec(fileName)!;
  return fitFileName(stem!, ` copy${ending}`);
}
