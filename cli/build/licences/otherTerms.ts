import type { OtherTerms } from './judge.ts';

/** Packages that are passed on under terms which are not permissive, and how these are kept. */
export const OTHER_TERMS: ReadonlyMap<string, OtherTerms> = new Map([
  [
    'elkjs',
    {
      licence: 'EPL-2.0 OR GPL-3.0-or-later',
      reason:
        'The layout engine. It is used under the EPL-2.0, unchanged, in a file of its own, and its source is offered.',
      source: 'https://github.com/kieler/elkjs, which is made of https://github.com/eclipse/elk',
    },
  ],
  [
    '@resvg/resvg-wasm',
    {
      licence: 'MPL-2.0',
      reason: 'It draws images. It is used unchanged, its part in machine code in a file of its own.',
      source: 'https://github.com/yisibl/resvg-js, which is made of https://github.com/linebender/resvg',
    },
  ],
  [
    '@expo-google-fonts/inter',
    {
      licence: 'MIT AND OFL-1.1',
      reason:
        'The font Inter, for the letters of images. The OFL lets it be passed on with software, under its own name.',
      source: 'https://github.com/rsms/inter',
    },
  ],
]);
