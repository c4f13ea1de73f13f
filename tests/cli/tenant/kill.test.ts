import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const SCRIPT = fileURLToPath(new URL('../support/tenantProcess.ts', import.meta.url));
const TOKEN = 'a-token-for-kills';
const KILLS = Number(process.env['TASKLOOM_KILLS'] ?? 3);
const CLIENTS = 6;

const folder = ownFolder();
let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

interface Answer {
  readonly id: string;
  readonly description?: string;
  readonly data: readonly { readonly triggeredBy: string; readonly status: string; readonly taskId: string }[];
}

async function startProcess() {
  child = spawn(process.execPath, ['--import', TSX, SCRIPT, folder.file('tenant'), TOKEN], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return async (method: string, path: string, sent?: unknown): Promise<Answer | null> => {
    const init = {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    };
    const response = await fetch(`${address}api/v1/tasks${path}`, init);
    const text = await response.text();
    if (response.status >= 400 && response.status !== 404) throw new Error(text);
    return response.ok ? (text === '' ? null : (JSON.parse(text) as Answer)) : null;
  };
}

/** What was answered, and so must be there: of each task the last description, of each start one run. */
class Promised {
  readonly tasks = new Map<string, string | null>();
  readonly starts = new Map<string, string>();
  count = 0;

  /** One client: it writes until it is cut off. What it was at when that came may have happened or not. */
  async client(ask: Awaited<ReturnType<typeof startProcess>>, name: string): Promise<void> {
    const mine: string[] = [];
    for (let step = 0; ; step += 1) {
      const label = `${name} ${step}`;
      const id = mine[step % 7];
      try {
        if (id === undefined || step % 5 === 0) {
          const made = (await ask('POST', '', body({ name: label, more: { description: label } })))!;
          mine.push(made.id);
          this.tasks.set(made.id, label);
        } else if (step % 5 === 4) {
          this.#uncertain(id);
          mine.splice(mine.indexOf(id), 1);
          await ask('DELETE', `/${id}`);
          this.tasks.set(id, null);
        } else if (step % 5 === 3) {
          await ask('POST', `/${id}/actions/start?source=${encodeURIComponent(label)}`);
          this.starts.set(label, id);
        } else {
          this.#uncertain(id);
          await ask('PUT', `/${id}`, body({ name: label, more: { description: label } }));
          this.tasks.set(id, label);
        }
      } catch {
        return;
      }
      this.count += 1;
    }
  }

  #uncertain(id: string): void {
    this.tasks.delete(id);
  }
}

it(
  `holds every answered write when it is killed ${KILLS} times under load`,
  async () => {
    const promised = new Promised();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const ask = await startProcess();
      const goal = promised.count + 40 + ((kill * 37) % 60);
      const clients = Array.from({ length: CLIENTS }, (_, index) => promised.client(ask, `${kill}-${index}`));
      while (promised.count < goal) await new Promise((resolve) => setImmediate(resolve));
      const ended = once(child!, 'exit');
      child!.kill('SIGKILL');
      await Promise.all([...clients, ended]);
    }
    const ask = await startProcess();
    expect(promised.tasks.size).toBeGreaterThan(KILLS * 5);
    const found = await Promise.all(
      Array.from(promised.tasks, async ([id]) => [id, (await ask('GET', `/${id}`))?.description ?? null] as const),
    );
    expect(found).toEqual([...promised.tasks]);
    const left = [...promised.starts].filter(([, id]) => promised.tasks.get(id));
    for (const [label, id] of left) {
      const runs = (await ask('GET', `/${id}/runs?limit=100`))!.data.filter(({ triggeredBy }) => triggeredBy === label);
      expect([label, runs.length]).toEqual([label, 1]);
      expect(['SUCCEEDED', 'FAILED']).toContain(runs[0]!.status);
    }
    expect(left.length).toBeGreaterThan(0);
  },
  60_000 + KILLS * 20_000,
);
