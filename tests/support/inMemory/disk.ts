/** Files of the person's machine that a page may write, and what its person chooses in dialogs. */
export class MemoryDisk {
  readonly #files = new Map<string, { readonly text: string; readonly modified: number }>();
  #writes = 0;
  /** The file that dialogs give; `null` when the person closes them. */
  chosen: string | null = null;

  /** Writes a file, as another program does. */
  put(name: string, text: string): void {
    this.#writes += 1;
    this.#files.set(name, { text, modified: this.#writes });
  }

  remove(name: string): void {
    this.#files.delete(name);
  }

  /** @throws When there is no such file. */
  text(name: string): string {
    return this.#at(name).text;
  }

  /** The way to the chosen file. */
  handle(): FileSystemFileHandle | null {
    const name = this.chosen;
    if (name === null) return null;
    let written = '';
    const writable = {
      write: async (text: string) => void (written = text),
      close: async () => this.put(name, written),
    };
    const handle = {
      kind: 'file',
      name,
      getFile: async () => {
        const { text, modified } = this.#at(name);
        return new File([text], name, { lastModified: modified });
      },
      createWritable: async () => writable,
    };
    return handle as unknown as FileSystemFileHandle;
  }

  #at(name: string) {
    const file = this.#files.get(name);
    if (!file) throw new DOMException(`There is no ${name}.`, 'NotFoundError');
    return file;
  }
}
