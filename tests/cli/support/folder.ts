import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own for a file of tests, gone after them. */
export function ownFolder(): {
  readonly path: string;
  file(name: string, content?: string | Buffer): string;
  folder(name: string): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'taskloom-test-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    file(name, content) {
      const whole = join(path, name);
      if (content !== undefined) writeFileSync(whole, content);
      return whole;
    },
    folder(name) {
      const whole = join(path, name);
      mkdirSync(whole, { recursive: true });
      return whole;
    },
  };
}
