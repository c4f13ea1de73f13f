import type { Page } from 'playwright-core';

/**
 * Gives a page the dialogs of File System Access, over files that the browser holds itself: real handles, which can be
 * written and stored. The dialog to open and the one to save give the file that `window.chosen` names.
 */
export async function giveDialogs(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const root = () => navigator.storage.getDirectory();
    const chosen = () => {
      const { name } = window as unknown as { chosen?: string } & Window;
      const file = (window as unknown as { chosen?: string }).chosen ?? name;
      if (file === '') throw new DOMException('none chosen', 'AbortError');
      return file;
    };
    Object.assign(window, {
      showOpenFilePicker: async () => [await (await root()).getFileHandle(chosen())],
      showSaveFilePicker: async () => (await root()).getFileHandle(chosen(), { create: true }),
    });
  });
  await page.reload();
}

/** What the next dialog will give; `''` when the person closes it. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.evaluate((chosen) => Object.assign(window, { chosen }), name);
}

/** Writes a file behind the designer's back. */
export async function putFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file!, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content!);
      await writable.close();
    },
    [name, text],
  );
}

export function fileText(page: Page, name: string): Promise<string> {
  return page.evaluate(
    async (file) => (await (await (await navigator.storage.getDirectory()).getFileHandle(file)).getFile()).text(),
    name,
  );
}

export async function removeFile(page: Page, name: string): Promise<void> {
  await page.evaluate(async (file) => (await navigator.storage.getDirectory()).removeEntry(file), name);
}
