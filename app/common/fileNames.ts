import { fitFileName } from '../../lib/internal.ts';

/** A name that every file system takes: what is too long of it goes, and its ending stays. */
export function fileNameOf(name: string): string {
  const [, stem, ending] = /^(.*?)((?:\.[a-z\d]{1,12}){0,2})$/is.exec(name)!;
  return fitFileName(stem!, ending!);
}

/** A size for people, in units of 1,000 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
