import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The built command, which `node` runs. */
export const COMMAND = fileURLToPath(new URL('../../../dist/cli/taskloom.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** What the program reads from standard input; nothing when left out. */
  readonly stdin?: string | Buffer;
}

/** Runs the built command, as `taskloom ARGS` would. */
export function taskloom(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return run(process.execPath, [COMMAND, ...args], options);
}

/** Runs npm without what the npm that runs these tests left in the environment. */
export function npm(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return run('npm', args, options);
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = start(program, args, options.cwd);
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(options.stdin ?? '');
  return ended(child);
}

/** Starts a program that the caller ends. */
export function start(program: string, args: readonly string[], cwd: string = ROOT): ChildProcess {
  return spawn(program, args, { cwd, env: cleanEnvironment(), stdio: 'pipe' });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited = /^(npm_(?!config_(cache|registry|cafile))|INIT_CWD$|NODE_OPTIONS$|VITEST|NODE_ENV$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}
