import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownFolder } from '../support/folder.ts';
import { inProcess } from '../support/inProcess.ts';
import { TOKEN } from '../support/localTenant.ts';
import { ownTenant } from '../support/ownTenant.ts';

const folder = ownFolder();
const local = ownTenant();
beforeEach(() => local.empty());
afterEach(() => vi.unstubAllEnvs());

const { taskloom } = local;

describe('the tenant and its key', () => {
  const keys = (mode: number, text: string) => {
    const config = folder.file(`config-${mode}`);
    mkdirSync(join(config, 'taskloom'), { recursive: true });
    const file = join(config, 'taskloom', 'keys.json');
    writeFileSync(file, text);
    chmodSync(file, mode);
    vi.stubEnv('XDG_CONFIG_HOME', config);
  };
  const elsewhere = () => inProcess('pull', '--all', '--tenant', local.host, '--data', folder.file('nothing'));

  it('are found in the environment, or in a file that nobody else can read', async () => {
    vi.stubEnv('XDG_CONFIG_HOME', folder.file('none'));
    expect(await elsewhere()).toMatchObject({ code: 2, stderr: expect.stringMatching(/there is no key for http:/) });
    vi.stubEnv('TASKLOOM_API_KEY', TOKEN);
    expect(await elsewhere()).toMatchObject({ code: 0, stdout: '[]\n' });
    vi.stubEnv('TASKLOOM_API_KEY', '');
    keys(0o600, JSON.stringify({ [local.host]: { apiKey: TOKEN } }));
    expect(await elsewhere()).toMatchObject({ code: 0 });
  });

  it.skipIf(process.platform === 'win32')(
    'are not taken from a file that others can read, and never shown',
    async () => {
      keys(0o644, JSON.stringify({ [local.host]: { apiKey: TOKEN } }));
      expect(await elsewhere()).toMatchObject({ code: 2, stderr: expect.stringMatching(/others can read the keys/) });
      keys(0o600, `{"${local.host}": ${TOKEN}`);
      const { code, stderr } = await elsewhere();
      expect([code, stderr.includes(TOKEN)]).toEqual([2, false]);
    },
  );

  it('that are wrong are told by the tenant, once', async () => {
    vi.stubEnv('TASKLOOM_API_KEY', 'a-wrong-key');
    const error = vi.spyOn(console, 'error');
    expect(await elsewhere()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/not the token[^\n]+\(status 401, LOCAL-401, trace \w+\)\n$/),
    });
    expect(error).not.toHaveBeenCalled();
  });

  it.each([
    ['no address', 'ftp://x', /takes the address of a tenant/],
    ['a key in it', 'https://a:b@x', /a key does not belong/],
    ['no encryption', 'http://tenant.example', /is not encrypted/],
  ])('are refused with %s', async (_, tenant, message) => {
    expect(await taskloom('pull', '--all', '--tenant', tenant)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(message),
    });
  });

  it('are none where nothing is served', async () => {
    expect(await inProcess('pull', '--all', '--data', folder.file('nothing'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no local tenant is served/),
    });
  });
});
