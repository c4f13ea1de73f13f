import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DevServer, makeHome, startDevServer } from '../support/devServer.ts';
import { closeDesigner, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
const home = makeHome();
let server: DevServer;
beforeAll(async () => void (server = await startDevServer('page')));
afterAll(async () => {
  await server.close();
  home.remove();
});

it('shows the designer from its sources too, where React does every effect twice and speaks up', async () => {
  const page = await openDesigner({ at: server.origin });
  await expect.poll(() => page.locator('.react-flow__node').count()).toBeGreaterThan(10);
  // the bundler's own line to the page is not opened here
  await closeDesigner(page, /\[vite\]|WebSocket/);
});
