import { type Snapshot, type JournalWrite, readSnapshot, writeSnapshot } from '../../../lib/editor/index.ts';
import { type ChainDocument, save } from '../../../lib/index.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assert, assertSameText, sameJson } from '../../support/same.ts';
import { expectSameChain } from '../../support/sameChain.ts';

/** What storage holds, after each write. */
function store(stored: ReadonlyMap<string, string>, { put, drop }: JournalWrite): Map<string, string> {
  const next = new Map([...stored, ...put]);
  for (const name of drop) assert(next.delete(name), `${name} is dropped, but is not there`);
  return next;
}

/** The document, whatever its kind, with its view: as a chain document, and as the file it came from. */
function expectSame(actual: ChainDocument, expected: ChainDocument): void {
  assertSameText(save(actual), save(expected), 'saved');
  assertSameText(save(actual, { shape: 'chain' }), save(expected, { shape: 'chain' }), 'saved with the view');
  expectSameChain(actual.chain, expected.chain);
  sameJson(
    actual.chain.tasks.map(({ key }) => key),
    expected.chain.tasks.map(({ key }) => key),
    'keys',
  );
}

export const JOURNAL: readonly Law[] = [
  law(
    'journal',
    605,
    'puts together from storage what was taken apart, to the byte, after any commands and with any number of restarts',
    [taskText, moveList],
    (text, moves) => {
      const first = openText(text);
      let states: Record<string, ChainDocument> = { opened: first, present: first };
      let journal: Snapshot | null = null;
      let stored = new Map<string, string>();
      moves.forEach((move, index) => {
        const noted: JournalWrite = writeSnapshot(states, journal);
        stored = store(stored, noted);
        journal = noted.journal;
        const isRestart = index % 2 === 1;
        if (!isRestart && index < moves.length - 1) {
          states = { ...states, present: runCommand(states['present']!, move).document };
          return;
        }
        const recalled = readSnapshot(stored);
        if (!recalled) throw new Error('nothing is recalled');
        for (const [name, document] of Object.entries(states)) expectSame(recalled.states[name]!, document);
        assertSameText(save(recalled.states['opened']!), text, 'opened');
        const { opened, present } = states;
        assert(
          (recalled.states['present']!.chain === recalled.states['opened']!.chain) === sameNodes(present!, opened!),
          'what was the same is the same',
        );
        if (isRestart) ({ states, journal } = { states: { ...recalled.states }, journal: recalled.journal });
        states = { ...states, present: runCommand(states['present']!, move).document };
        if (index % 3 === 2) states['saved'] = states['present']!;
      });
    },
  ),
];

function sameNodes({ chain: a }: ChainDocument, { chain: b }: ChainDocument): boolean {
  return (
    a.dialect === b.dialect &&
    a.tasks.length === b.tasks.length &&
    a.tasks.every((task, index) => task === b.tasks[index])
  );
}
