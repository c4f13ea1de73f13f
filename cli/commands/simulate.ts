import { readArgs } from '../io/args.ts';
import { SIMULATE_OPTIONS } from '../simulate/options.ts';
import type { Command } from './types.ts';

export const simulateCommand: Command = {
  name: 'simulate',
  synopsis: 'FILE [--from T] [--days N] [--nights N] [--format F] [-o FILE]',
  summary: 'rehearses a chain: what will run when, and what never runs',
  details: [
    'FILE is a file, a folder or a revision of git. Nothing is started.',
    '--from T           where it begins, in ISO 8601; now when left out. Without an offset it is in UTC.',
    '--days N           how many days it lasts; 1 when left out',
    '--nights N         rehearses the span N times with durations and failures by chance',
    '--seed S           decides what chance says; 1 when left out',
    '--runs FILE        past runs, as "taskloom runs --format json" prints them, or CSV with the columns',
    '                   task, started, ended and status: durations and failures are measured from them',
    '--fail TASK        lets every run of a task fail; as often as you like',
    '--duration TASK=D  how long a task runs, such as PT10M; as often as you like',
    '--deadline TASK=T  when a task is to have ended; as often as you like',
    '--lanes N          how many runs go at a time; no limit when left out',
    '--format F         text (the default), json, csv, or svg: a picture of the timeline',
    'TASK is an id, or a name that only one task has.',
    'docs/rehearsal.md says what is assumed, and what each format holds.',
    'Exit code: 0 done, 1 a task that is on never runs, a deadline is missed or the rehearsal was',
    'stopped, 2 unusable input or usage.',
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], SIMULATE_OPTIONS);
    // the libraries that count runs are large, and the other commands start without them
    const { simulate } = await import('../simulate/simulate.ts');
    return simulate(operands[0]!, values);
  },
};
