import { readFileSync } from 'node:fs';
import type { BundledPackage } from './judge.ts';

/** The copyright of packages under the MIT licence that leave its text out. */
const MIT_OF: ReadonlyMap<string, string> = new Map([['rfc6902', 'Copyright 2014-2021 Christopher Brown']]);

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * Adds what a package leaves out of its licence: the text, or that of the Apache License where there is only the notice
 * that names it. The Mozilla Public License is the same text for everyone.
 */
export function withWholeText(found: BundledPackage): BundledPackage {
  const { name, licence, text } = found;
  const holder = MIT_OF.get(name);
  if (text === '' && licence === 'MIT' && holder !== undefined) return { ...found, text: `${holder}\n\n${MIT}` };
  if (licence === 'Apache-2.0' && !/TERMS AND CONDITIONS FOR USE/.test(text))
    return { ...found, text: `${text}\n\n${wholeText('apache-2.0')}`.trim() };
  if (text === '' && licence === 'MPL-2.0') return { ...found, text: wholeText('mpl-2.0') };
  return found;
}

function wholeText(licence: 'apache-2.0' | 'mpl-2.0'): string {
  return readFileSync(new URL(`./${licence}.txt`, import.meta.url), 'utf8').trim();
}
