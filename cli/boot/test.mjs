// npm test [-- ARGS]: everything that must hold; ARGS go to vitest
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './steps/build.mjs';
import { provideChromium } from './steps/chromium.mjs';
import { install } from './steps/install.mjs';
import { phase } from './steps/phase.mjs';
import { ROOT } from './steps/root.mjs';
import { runTool } from './steps/tool.mjs';

phase('install', install);
phase('browser', () => {
  const chromium = provideChromium();
  if (chromium === null) return 1;
  console.log(chromium);
  process.env.TASKLOOM_CHROMIUM = chromium;
});
phase('types of lib', () => runTool('typescript#tsc', ['-p', 'lib']));
phase('types', () => runTool('typescript#tsc', ['-p', '.']));
phase('lint', () => runTool('oxlint', []));
if (existsSync(join(ROOT, 'knip.json'))) phase('unused code', () => runTool('knip', []));
phase('build', () => build({ stale: true }));
phase('tests', () => runTool('vitest', ['run', ...process.argv.slice(2)]));
