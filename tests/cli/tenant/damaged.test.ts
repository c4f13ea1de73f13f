import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Level } from 'level';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../cli/io/usageError.ts';
import { repairFolder } from '../../../cli/tenant/repair.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { LocalTenant } from '../../../cli/tenant/tenant.ts';
import { body } from '../support/bodies.ts';
import { ownFolder } from '../support/folder.ts';
import { type Started, TOKEN, startTenant, until } from '../support/localTenant.ts';

const folder = ownFolder();
let local: Started | undefined;
afterEach(async () => {
  await local?.stop();
  local?.remove();
  local = undefined;
});

/** What the database of a stopped tenant holds, by key. */
async function recordsIn(data: string): Promise<Map<string, Buffer>> {
  const level = new Level<string, Buffer>(data, { valueEncoding: 'buffer' });
  const found = new Map(await level.iterator().all());
  await level.close();
  return found;
}

async function write(data: string, records: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const level = new Level<string, Buffer>(data, { valueEncoding: 'buffer' });
  for (const [key, value] of Object.entries(records)) await level.put(key, Buffer.from(value));
  await level.close();
}

/** A tenant with three tasks, each of which has run; stopped. */
async function stopped() {
  const started = (local = await startTenant({ runSeconds: 0 }));
  const ids: string[] = [];
  for (const name of ['A', 'B', 'C']) {
    const { id } = await started.tenant.create(body({ name }), 'v1', 'me');
    ids.push(id);
    await started.tenant.start(id, 'manual');
  }
  await until(() => started.tenant.store.running.size === 0);
  const runs = ids.map((id) => started.tenant.store.runsOf(id)[0]!.id);
  await started.stop();
  return { root: started.data, data: join(started.data, 'tenant'), ids, runs, time: started.tenant.clock.now() };
}

const json = (bytes: Buffer) => JSON.parse(bytes.toString()) as Record<string, unknown>;
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

describe('a record that cannot be read', () => {
  it.each<[string, (text: string) => string | Buffer, RegExp]>([
    ['no JSON', (text) => text.slice(0, -5), /it is not JSON/],
    ['no UTF-8', (text) => Buffer.from(text.replace('"A"', '"\u00ff"'), 'latin1'), /it is not JSON/],
    ['nothing', () => '', /it is not JSON/],
    ['no object', () => 'null', /it is not a JSON object/],
    ['another task', (text) => text.replaceAll(/"id":"[^"]+"/g, '"id":"x"'), /it has another id than its key/],
    [
      'without its definition',
      (text) => JSON.stringify({ ...(JSON.parse(text) as object), definition: null }),
      /"definition" is missing in it, or not what it should be/,
    ],
    [
      'with a definition that has no metadata',
      (text) => text.replace('"metadata":{', '"metadata":7,"more":{'),
      /"definition" is missing/,
    ],
    [
      'with a definition of another task',
      (text) => text.replace(/("definition":\{"id":)"[^"]+"/, '$1"x"'),
      /its definition has another id/,
    ],
    [
      'with events that are none',
      (text) => text.replace('"waiting":[]', '"waiting":[{"name":7}]'),
      /"waiting" is missing/,
    ],
    ['with a time that is none', (text) => text.replace('"due":null', '"due":"soon"'), /"due" is missing/],
    ['nested without end', (text) => text.replace('"due":null', `"due":null,"more":${deep}`), /it is nested too deep/],
  ])('is kept and said, and the others are served: %s', async (_, damage, reason) => {
    const { root, data, ids } = await stopped();
    const key = `task:${ids[0]}`;
    const bytes = Buffer.from(damage((await recordsIn(data)).get(key)!.toString()));
    await write(data, { [key]: bytes });

    local = await startTenant({ runSeconds: 0 }, root);
    const { tenant, host } = local;
    const [warning, ...more] = tenant.warnings;
    expect([warning, more]).toEqual([expect.stringMatching(reason), []]);
    expect(warning).toMatch(`The task ${ids[0]} of the local tenant cannot be read: `);
    expect(readFileSync(/the record is kept in (.+)\.$/.exec(warning!)![1]!)).toEqual(bytes);

    const ask = async (path: string) => {
      const answer = await fetch(`${host}/api/${path}`, { headers: { authorization: `Bearer ${TOKEN}` } });
      return [answer.status, await answer.json()] as const;
    };
    for (const api of ['v1', 'scheduling']) {
      const [status, { data: tasks }] = (await ask(`${api}/tasks`)) as readonly [
        number,
        { data: readonly { id: string }[] },
      ];
      expect([status, tasks.map(({ id }) => id).toSorted()]).toEqual([200, ids.slice(1).toSorted()]);
    }
    expect(await ask('local')).toEqual([200, expect.objectContaining({ tasks: 2, setAside: 1 })]);
    expect((await ask(`v1/tasks/${ids[0]}`))[0]).toBe(404);

    await tenant.create(body({ name: 'D' }), 'v1', 'me');
    await local.stop();
    expect((await recordsIn(data)).get(key)).toEqual(bytes);
    const again = await LocalTenant.open(data, USUAL_SETTINGS);
    expect([again.warnings, again.store.tasks.size]).toEqual([[warning], 3]);
    await again.close();
    local = await startTenant({}, root);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['startedAt', { startedAt: 'yesterday', status: 'RUNNING', endedAt: null }],
    ['endsAt', { endsAt: null }],
    ['status', { status: '__proto__' }],
    ['order', { order: -1 }],
    ['consumed', { consumed: {} }],
    ['taskMeta', { taskMeta: [] }],
  ])('may be a run: %s', async (name, wrong) => {
    const { root, data, ids, runs } = await stopped();
    const key = `run:${runs[1]}`;
    await write(data, { [key]: JSON.stringify({ ...json((await recordsIn(data)).get(key)!), ...wrong }) });
    local = await startTenant({}, root);
    expect(local.tenant.warnings).toEqual([
      expect.stringMatching(
        `^The run ${runs[1]} of the local tenant cannot be read: "${name}" is missing in it, or not what it should be\\. It is left out`,
      ),
    ]);
    expect(ids.map((id) => local!.tenant.store.runsOf(id).length)).toEqual([1, 0, 1]);
  });

  it.each(['', '"soon"', '-1', '9e15', '{"a":1}'])('may be the clock: %j', async (text) => {
    const { root, data, time } = await stopped();
    await write(data, { clock: text });
    local = await startTenant({}, root);
    expect(local.tenant.warnings).toEqual([
      expect.stringMatching(
        /^The clock of the local tenant cannot be read: it is not a time\. The clock continues from the latest time recorded elsewhere; the record is kept in /,
      ),
    ]);
    expect(local.tenant.clock.now()).toBeGreaterThanOrEqual(time);
  });
});

it('a run that is to take longer than time goes is there again after a restart', async () => {
  local = await startTenant();
  const { id } = await local.tenant.create(
    body({ name: 'Long', more: { annotations: ['taskloom:seconds=1e308'] } }),
    'v1',
    'me',
  );
  await local.tenant.start(id, 'manual');
  await local.stop();
  local = await startTenant({}, local.data);
  expect([local.tenant.warnings, local.tenant.store.runsOf(id).map(({ status }) => status)]).toEqual([[], ['FAILED']]);
});

/** A folder with what a tenant has written twice: a table, and a log after it. */
async function copyOf(): Promise<{ readonly data: string; readonly ids: readonly string[] }> {
  const { root, data, ids } = await stopped();
  const level = new Level(data);
  await level.open();
  await level.close();
  const copy = join(folder.path, `copy-${readdirSync(folder.path).length}`);
  cpSync(data, copy, { recursive: true });
  local = await startTenant({}, root);
  return { data: copy, ids };
}

const fileIn = (data: string, name: RegExp) =>
  join(
    data,
    readdirSync(data).find((each) => name.test(each))!,
  );
function spoil(file: string, at: number): void {
  const bytes = readFileSync(file);
  for (let place = at; place < at + 20 && place < bytes.length; place += 1) bytes[place] = bytes[place]! ^ 0xff;
  writeFileSync(file, bytes);
}

describe('a database that is damaged', () => {
  it.each<[string, (data: string) => void]>([
    ['its list of files is spoilt', (data) => spoil(fileIn(data, /^MANIFEST/), 20)],
    ['its list of files is missing', (data) => rmSync(fileIn(data, /^MANIFEST/))],
    ['its head is spoilt', (data) => writeFileSync(join(data, 'CURRENT'), 'nothing')],
    ['its head is missing', (data) => rmSync(join(data, 'CURRENT'))],
    ['a table is empty', (data) => writeFileSync(fileIn(data, /\.ldb$/), '')],
    ['a table is missing', (data) => rmSync(fileIn(data, /\.ldb$/))],
  ])('is not opened, nothing of it is deleted, and it can be repaired: %s', async (name, damage) => {
    const { data, ids } = await copyOf();
    damage(data);
    const before = readdirSync(data).filter((each) => each.endsWith('.ldb'));
    const refused: unknown = await LocalTenant.open(data, USUAL_SETTINGS).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    expect((refused as UsageError).lines).toEqual([
      expect.stringMatching(
        `^taskloom: the database of the local tenant in ${data} is damaged: .+[^.]\\. Nothing in it was deleted\\.$`,
      ),
      expect.stringMatching(`^"taskloom serve --data ${data} --repair" copies the folder and then repairs it`),
    ]);
    expect(readdirSync(data)).toEqual(expect.arrayContaining(before));

    const copy = await repairFolder(data, new Date('2026-03-01T06:00:00Z'));
    expect(copy).toBe(`${data}.before-repair-2026-03-01T06-00-00-000Z`);
    expect(readdirSync(copy)).toEqual(expect.arrayContaining(before));
    const tenant = await LocalTenant.open(data, USUAL_SETTINGS);
    const isLost = name.startsWith('a table');
    expect([...tenant.store.tasks.keys()].toSorted()).toEqual(isLost ? [] : ids.toSorted());
    await tenant.close();
  });

  it('says how much of the newest writes cannot be read, and keeps them', async () => {
    const { data } = await copyOf();
    const tenant = await LocalTenant.open(data, USUAL_SETTINGS);
    await tenant.create(body({ name: 'D' }), 'v1', 'me');
    await tenant.close();
    const log = fileIn(data, /\.log$/);
    spoil(log, 200);
    const bytes = readFileSync(log);
    const again = await LocalTenant.open(data, USUAL_SETTINGS);
    await again.close();
    const [, dropped, place] =
      /^The newest writes of the local tenant are damaged: (\d+) bytes of them cannot be read, and what they said is lost\. They are kept in (.+)\.$/.exec(
        again.warnings[0]!,
      )!;
    expect(Number(dropped)).toBeGreaterThan(0);
    expect(readdirSync(place!).map((name) => readFileSync(join(place!, name)))).toEqual([bytes]);
    const third = await LocalTenant.open(data, USUAL_SETTINGS);
    await third.close();
    expect([third.warnings, readdirSync(join(data, 'set-aside')).length]).toEqual([[], 1]);
  });

  it('is not repaired where there is none, or another process uses it', async () => {
    await expect(repairFolder(join(folder.path, 'nowhere'), new Date())).rejects.toThrow(
      /there is no local tenant in .+nowhere to repair/,
    );
    local = await startTenant();
    const data = join(local.data, 'tenant');
    await expect(repairFolder(data, new Date('2026-03-01T06:00:00Z'))).rejects.toThrow(
      /is served by another process\. End that one first/,
    );
    expect(existsSync(`${data}.before-repair-2026-03-01T06-00-00-000Z`)).toBe(false);
  });
});
