import { type ChainDocument, compile, create, decompile, save } from '../../../lib/index.ts';
import { equalJson } from '../../../lib/internal.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { definitionsIn, openText } from '../../support/openText.ts';
import { runCommands } from '../../support/runCommand.ts';
import { assert } from '../../support/same.ts';
import { expectSameChain } from '../../support/sameChain.ts';

function expectReadBack({ chain }: ChainDocument): void {
  expectSameChain(decompile(compile(chain), { dialect: chain.dialect }), chain);
}

export const PUT_GET: readonly Law[] = [
  law('putGet.new', 301, 'finds the same drawing in what commands made from nothing', [moveList], (moves) =>
    expectReadBack(runCommands(create(), moves)),
  ),
  law(
    'putGet.file',
    302,
    'finds the same drawing in what commands made of any file',
    [taskText, moveList],
    (text, moves) => expectReadBack(runCommands(openText(text), moves)),
  ),
  law(
    'putGet.text',
    303,
    'saves text that says just what the chain compiles to',
    [taskText, moveList],
    (text, moves) => {
      const document = runCommands(openText(text), moves);
      const saved = save(document);
      const compiled = compile(document.chain);
      assert(equalJson(definitionsIn(saved), compiled, true), 'the saved text says something else');
      expectSameChain(openText(saved).chain, document.chain);
      const list = definitionsIn(save(document, { shape: 'array' }));
      assert(equalJson(list, compiled, true), 'the saved list says something else');
    },
  ),
];
