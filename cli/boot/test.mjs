// npm test [-- ARGS]: everything that must hold; ARGS go to vitest
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provideChromium } from './steps/chromium.mjs';
import { install } from './steps/install.mjs';
import { phase } from './steps/phase.mjs';
import { ROOT } from './steps/root.mjs';
import { together } from './steps/together.mjs';
import { runTool, toolFile } from './steps/tool.mjs';

phase('install', install);
phase('browser', () => {
  const chromium = provideChromium();
  if (chromium === null) return 1;
  console.log(chromium);
  process.env.TASKLOOM_CHROMIUM = chromium;
});
await together({
  'types of lib': [toolFile('typescript#tsc'), '-p', 'lib'],
  types: [toolFile('typescript#tsc'), '-p', '.'],
  lint: [toolFile('oxlint')],
  format: [toolFile('oxfmt'), '--check'],
  ...(existsSync(join(ROOT, 'knip.json')) ? { 'unused code': [toolFile('knip')] } : {}),
  build: [join('cli', 'boot', 'build.mjs'), '--stale'],
});
phase('tests', () => runTool('vitest', ['run', ...process.argv.slice(2)]));
