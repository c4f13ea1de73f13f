/** The longest file name of most file systems, in bytes of UTF-8. */
const LONGEST = 255;

/** Kept free for what is put behind a name later: `.base`, `.apply` and `.lock` here, ` (2)` by browsers, numbers. */
const KEPT_FREE = 32;

/** Names that Windows gives to devices, whatever ending follows them. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\.|$)/i;

/** What no name may hold on Windows; and halves of characters, which are not text. */
const FORBIDDEN = /[\p{Cc}\p{Cs}<>:"/\\|?*]/gu;

/**
 * A file name that every file system takes, with room for what is put behind it: cut between two characters where it is
 * too long, without what Windows forbids. The ending stays whole.
 *
 * @param stem - May be any text; what it is cut to says nothing of others, so names may become the same.
 * @param ending - Short, with its dot: `.chain.json`.
 * @example fitFileName('Mart: 2026', '.json') // 'Mart- 2026.json'
 */
export function fitFileName(stem: string, ending: string): string {
  const allowed = stem.replaceAll(FORBIDDEN, '-').replace(DEVICES, 'task-$&');
  const cut = cutToBytes(allowed, LONGEST - KEPT_FREE - bytesOf(ending));
  // dots and spaces at an end are lost on Windows
  const kept = ending === '' ? cut.replace(/[. ]+$/, '') : cut;
  return `${kept === '' ? 'task' : kept}${ending}`;
}

function cutToBytes(text: string, most: number): string {
  let [size, end] = [0, 0];
  for (const character of text) {
    size += bytesOf(character);
    if (size > most) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

function bytesOf(text: string): number {
  let size = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return size;
}
