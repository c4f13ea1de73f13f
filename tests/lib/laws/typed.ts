import fc from 'fast-check';
import { reparse } from '../../../lib/document/textSync/reparse.ts';
import { reparseTask } from '../../../lib/document/textSync/reparseTask.ts';
import { saveTask, textParts, applyTextEdit } from '../../../lib/editor/index.ts';
import { open, save } from '../../../lib/index.ts';
import { equalJson } from '../../../lib/internal.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { spelled, taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommands } from '../../support/runCommand.ts';
import { assert, assertSameText } from '../../support/same.ts';
import { expectSameChain } from '../../support/sameChain.ts';

/** Where in a text, over how much, and what is typed there. */
const pieces = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 12 }),
  fc.oneof(
    fc.constantFrom('', ' ', '}', '},{', ',', '"', '1', '{"id": "z"},', 'true', '\n', '[]'),
    fc.string({ maxLength: 4 }),
  ),
);

export const TYPED: readonly Law[] = [
  law(
    'typed.parts',
    1201,
    'finds the saved text in its parts, after any commands',
    [taskText, moveList],
    (text, moves) => {
      const document = runCommands(openText(text), moves);
      for (const shape of ['same', 'array', 'chain'] as const) {
        const parts = textParts(document, { shape });
        assertSameText(parts.map((part) => part.text).join(''), save(document, { shape }), shape);
        for (const [index, part] of parts.entries())
          assert(
            part.start === (index === 0 ? 0 : parts[index - 1]!.start + parts[index - 1]!.text.length),
            'a part stands elsewhere',
          );
      }
    },
  ),
  law(
    'typed.task',
    1202,
    'keeps what is typed in one task to the character, and all others as they were',
    [taskText, moveList, taskText],
    (text, moves, other) => {
      const document = runCommands(openText(text), moves);
      const given = openText(other);
      const [task, from] = [document.chain.tasks[0], given.chain.tasks.at(-1)];
      if (!task || !from) return;
      const typed = saveTask(given, from.key);
      const result = reparseTask(document, task.key, typed);
      if (!result.ok) throw new Error(result.refusal.message);
      assertSameText(saveTask(result.value.document, task.key), typed, 'the task');
      const others = (texts: typeof document) =>
        textParts(texts)
          .filter((part) => part.task !== null && part.task !== task.key)
          .map((part) => part.text);
      assert(equalJson(others(result.value.document), others(document)), 'another task changed');
      const { chain } = result.value.document;
      expectSameChain(openText(save(result.value.document)).chain, chain);
      assert(
        chain.tasks.every(
          ({ key }) => result.value.document.view.positions.has(key) || result.value.document.source.kind === 'chain',
        ),
        'a task has no place',
      );
    },
  ),
  law(
    'typed.all',
    1203,
    'is the document that the typed text would open as, and writes it to the character',
    [taskText, moveList, taskText],
    (text, moves, other) => {
      const document = runCommands(openText(text), moves);
      const result = reparse(document, other);
      if (!result.ok) throw new Error(result.refusal.message);
      const opened = openText(other);
      if (opened.source.kind === 'chain')
        assertSameText(save(result.value.document, { shape: 'array' }), save(opened, { shape: 'array' }), 'the tasks');
      else assertSameText(save(result.value.document), other, 'all');
      expectSameChain(result.value.document.chain, opened.chain);
    },
  ),
  law(
    'typed.wrong',
    1204,
    'refuses exactly what could not be opened, and never throws',
    [taskText, spelled()],
    (text, typed) => {
      const document = openText(text);
      assert(reparse(document, typed).ok === open(typed).ok, 'the whole text');
      const [task] = document.chain.tasks;
      if (task)
        assert(
          reparseTask(document, task.key, typed).ok === (typed.startsWith('{') && open(`[${typed}]`).ok),
          'one task',
        );
    },
  ),
  law(
    'typed.over',
    1205,
    'says the same of a piece typed over as of the whole text after it',
    [taskText, moveList, pieces],
    (text, moves, [at, length, insert]) => {
      const document = runCommands(openText(text), moves);
      const before = save(document);
      const from = Math.floor(at * before.length);
      const to = Math.min(before.length, from + length);
      const after = before.slice(0, from) + insert + before.slice(to);
      const result = applyTextEdit(document, { from, to, insert });
      const whole = open(after);
      assert(result.ok === whole.ok, 'one takes it, the other does not');
      if (!result.ok)
        return assert(result.refusal.offset >= 0 && result.refusal.offset <= after.length, 'a place outside the text');
      if (result.value.document.source.kind !== 'chain') assertSameText(save(result.value.document), after, 'all');
      expectSameChain(openText(save(result.value.document)).chain, result.value.document.chain);
    },
  ),
];
