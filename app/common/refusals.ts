import { refuser } from '../../lib/internal.ts';
import { formatBytes } from './fileNames.ts';

interface Size {
  /** In bytes. */
  readonly size: number;
}

/** Every sentence with which a file or a link is not read. */
const sentences = {
  unreadable: () => 'The file could not be read.',
  'file-too-large': ({ size }: Size) => `The file has ${formatBytes(size)}, more than can be opened.`,
  'files-too-large': () => 'Together with the files before it, it is too large to open.',
  'not-utf8': () => 'The file is not UTF-8 text.',
  'not-a-zip': () => 'The file is not a zip that can be read.',
  'zip-too-large': ({ size }: Size) => `The zip has ${formatBytes(size)}, more than can be opened.`,
  'zipped-too-large': ({ size }: Size) => `The files in the zip have ${formatBytes(size)}, more than can be opened.`,
  'empty-zip': () => 'The zip holds no .json file.',
  'folder-unreadable': () => 'The folder could not be read.',
  'too-many-files': ({ most }: { readonly most: number }) =>
    `At most ${most} files can be opened at once; this one and the rest were skipped.`,
  'empty-folder': () => 'The folder holds no .json file.',
  'link-too-long': ({ length }: { readonly length: number }) =>
    `The link has ${Math.ceil(length / 1e6)} million characters, more than are read.`,
  'link-too-large': () => 'The link unpacks to a file that is too large to open.',
  'link-damaged': () => 'The link is damaged: perhaps it was cut when it was sent. Ask for it again, or for the file.',
  'link-code-missing': () =>
    'The code that reads links could not be loaded. Reload the page to try again: the link is still in the address.',
};

/** Refuses to read a file or a link. */
export const refuseFile = refuser(sentences);
