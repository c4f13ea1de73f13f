import { save } from '../../../lib/index.ts';
import { taskText, twoTexts } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { assertSameText } from '../../support/same.ts';
import { expectSameChain } from '../../support/sameChain.ts';

export const VERBATIM: readonly Law[] = [
  law(
    'verbatim',
    101,
    'gives the same bytes when nothing was edited, however the text is spelled',
    [taskText],
    (text) => assertSameText(save(openText(text)), text, 'saved'),
  ),
  law(
    'respelled',
    102,
    'finds the same chain, key order included, in the same values with other white space, escapes and indentation',
    [twoTexts],
    ([text, other]) => expectSameChain(openText(other).chain, openText(text).chain),
  ),
];
