import { vi } from 'vitest';
import { run } from '../../../cli/run.ts';
import type { Ended } from './run.ts';

/** The command in this process, for the many runs that end in a message: starting Node for each takes long. */
export async function inProcess(...args: readonly string[]): Promise<Ended> {
  const [out, err] = [catchWrites(process.stdout), catchWrites(process.stderr)];
  try {
    return { code: await run(args), stdout: out.text(), stderr: err.text() };
  } finally {
    out.restore();
    err.restore();
  }
}

function catchWrites(stream: NodeJS.WriteStream): { text(): string; restore(): void } {
  let all = '';
  const spy = vi.spyOn(stream, 'write').mockImplementation(((text: string, done?: () => void) => {
    all += text;
    done?.();
    return true;
  }) as typeof stream.write);
  return { text: () => all, restore: () => spy.mockRestore() };
}
