import { readArgs } from '../io/args.ts';
import { DONE } from '../io/exit.ts';
import { git, setAttributes, setConfig } from '../io/gitConfig.ts';
import { writeText } from '../io/write.ts';
import type { Command } from './types.ts';

const PATTERN = '*.chain.json';
const ATTRIBUTES = ' diff=taskloom merge=taskloom';

export const gitSetupCommand: Command = {
  name: 'git-setup',
  synopsis: '[PATTERN…] [--undo]',
  summary: 'lets git compare and merge chains by tasks and edges, in this repository',
  details: [
    'PATTERN says which files are chains, as .gitattributes does; *.chain.json when left out.',
    'From then on "git diff" and "git log -p" show chains in words, merges and rebases join them task by task, and',
    '"git difftool -t taskloom" prints what a change means. What both sides of a merge changed is left as a conflict:',
    'the file has your side, and FILE.theirs beside it the other one.',
    'It is set for your copy of the repository alone, in .git/config and .git/info/attributes. --undo takes it back.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['[PATTERN]…'], { undo: { type: 'boolean' } });
    await git('rev-parse', '--git-dir');
    const isUndone = values.undo === true;
    for (const [name, value] of settings()) await setConfig(name, isUndone ? null : value);
    const patterns = operands.length > 0 ? operands : [PATTERN];
    const file = await setAttributes((lines) => {
      const others = lines.filter((line) => !line.endsWith(ATTRIBUTES));
      return isUndone ? others : [...others, ...patterns.map((pattern) => `${quoted(pattern)}${ATTRIBUTES}`)];
    });
    await writeText(
      isUndone
        ? 'Git compares and merges chains as plain text again.\n'
        : `Git compares and merges ${patterns.join(', ')} by tasks and edges (${file}). To undo this, use --undo.\n`,
    );
    return DONE;
  },
};

function settings(): readonly (readonly [name: string, value: string])[] {
  const taskloom = [process.execPath, ...process.execArgv, process.argv[1]!].map(shellWord).join(' ');
  return [
    ['diff.taskloom.textconv', `${taskloom} describe`],
    ['merge.taskloom.name', 'chains of tasks'],
    ['merge.taskloom.driver', `${taskloom} merge %O %A %B -o %A --theirs %P.theirs`],
    ['difftool.taskloom.cmd', `${taskloom} diff "$LOCAL" "$REMOTE" || true`],
  ];
}

/** A word for the shell that git runs. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A pattern with spaces is in quotes there. */
function quoted(pattern: string): string {
  return /[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}
