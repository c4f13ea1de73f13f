// node cli/boot/build.mjs [--stale]: builds all, or only what is older than its sources
import { build } from './steps/build.mjs';
import { install } from './steps/install.mjs';

install();
process.exitCode = build({ stale: process.argv.includes('--stale') });
