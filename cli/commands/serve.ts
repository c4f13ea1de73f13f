import { readArgs, wholeNumber } from '../io/args.ts';
import { DONE } from '../io/exit.ts';
import { dataFolder, keysFile } from '../io/places.ts';
import { printable } from '../io/printable.ts';
import { tableText } from '../io/shape.ts';
import { UsageError } from '../io/usageError.ts';
import { writeText } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { originOf } from '../remote/address.ts';
import { keyFor } from '../remote/keys.ts';
import type { PersonRecord } from '../tenant/catalogue/types.ts';
import { USUAL_SETTINGS } from '../tenant/settings.ts';
import type { Command } from './types.ts';

const DEFAULT_PORT = '4173';

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  repair: { type: 'boolean' },
  token: { type: 'string' },
  speed: { type: 'string' },
  seed: { type: 'string' },
  'run-seconds': { type: 'string' },
  'fail-percent': { type: 'string' },
  strict: { type: 'boolean' },
  people: { type: 'boolean' },
  tenant: { type: 'string' },
} as const;

export const serveCommand: Command = {
  name: 'serve',
  synopsis: '[--port N] [--data DIR]',
  summary: 'serves the designer and a local tenant on 127.0.0.1, and prints its address',
  details: [
    `N is ${DEFAULT_PORT} when left out. When a port is taken, the next free one is used. Press Ctrl-C to stop it.`,
    'The local tenant answers to /api/v1/tasks and /api/scheduling/tasks as the service does, but its runs',
    'reload nothing. Its apps, spaces and people are made up at the first start. It is kept in DIR; when left out,',
    'where the system keeps such data, or, when another one is served from there, beside it.',
    '  --repair          repairs the database in DIR, where it is damaged; DIR is copied first',
    '  --token T         what programs send as "Authorization: Bearer T"; made up and printed when left out',
    '  --speed N         its clock goes N times faster (1 to 100000)',
    '  --run-seconds N   a run lasts N seconds of that clock (0 to 86400, 2 when left out)',
    '  --fail-percent N  so many of a hundred runs fail, by chance (0 when left out)',
    '  --seed N          which ones: the same seed gives the same (1 when left out)',
    '  --strict          refuses what the service is documented to refuse: tasks of apps that it does not know, and',
    '                    GET /api/v1/tasks without a resourceId',
    '  --people          prints the people of its catalogue, each with a token to act as that person',
    '  --tenant URL      another tenant, which the page may work with too; its key stays in this process, and is',
    '                    found as by the other commands ("taskloom help pull"). The address that is printed lets one',
    '                    browser use it, once; then the next is printed. It is for you alone',
    'Annotations of a task go before that: "taskloom:outcome=failed", "taskloom:seconds=10".',
  ],
  async run(argv) {
    const { values } = readArgs(argv, [], OPTIONS);
    const port = wholeNumber('--port', values.port ?? DEFAULT_PORT, 0, 65_535);
    const settings = {
      speed: wholeNumber('--speed', values.speed ?? String(USUAL_SETTINGS.speed), 1, 100_000),
      seed: wholeNumber('--seed', values.seed ?? String(USUAL_SETTINGS.seed), 0, Number.MAX_SAFE_INTEGER),
      runSeconds: wholeNumber('--run-seconds', values['run-seconds'] ?? String(USUAL_SETTINGS.runSeconds), 0, 86_400),
      failPercent: wholeNumber('--fail-percent', values['fail-percent'] ?? String(USUAL_SETTINGS.failPercent), 0, 100),
      isStrict: values.strict ?? false,
    };
    const { token } = values;
    if (token !== undefined && !/^[\w.~+/=-]{8,}$/.test(token)) {
      throw new UsageError(['taskloom serve: --token takes 8 or more letters, digits or any of . _ ~ + / = -']);
    }
    const origin = values.tenant === undefined ? null : originOf(values.tenant);
    const remote =
      origin === null ? {} : { remote: { origin, key: keyFor(origin, { env: process.env, file: keysFile() }) } };
    // the other commands start without the server's libraries
    const { serveDesigner } = await import('../server/serve.ts');
    const onNextAddress = (address: string): void =>
      writeStderr([`A browser may use ${origin} now. For another one, or when it was closed: ${address}`]);
    const server = await serveDesigner({
      port,
      data: values.data,
      ...(token === undefined ? {} : { token }),
      settings,
      repair: values.repair ?? false,
      ...remote,
      onNextAddress,
    });
    const ended = untilSignal();
    if (values.data === undefined && server.data !== dataFolder()) {
      writeStderr([
        `Another local tenant is served already. This one is kept apart, in ${server.data}: the other commands need ` +
          `"--data ${server.data}".`,
      ]);
    }
    writeStderr(server.warnings);
    await writeText(`Taskloom is at ${server.relayAddress ?? server.address}\ntoken: ${server.token}\n`);
    if (values.people) await writeText(peopleText(server.people));
    if (server.relayAddress !== null)
      writeStderr([
        `This address lets one browser use ${origin}, once: pass it to nobody. Without its end, ${server.address}, ` +
          'the page works with the local tenant alone.',
      ]);
    await ended;
    await server.close();
    return DONE;
  },
};

function peopleText(people: readonly PersonRecord[]): string {
  const sorted = people.toSorted((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name));
  const rows = sorted.map(({ name, role, id, token }) => [name, role, id, token ?? ''].map(printable));
  return tableText([['NAME', 'ROLE', 'ID', 'TOKEN'], ...rows]);
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
