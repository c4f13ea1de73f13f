// run by memory.ts in a process of its own: prints the peak resident memory of one work, in MB
import { check, open } from '../../../lib/index.ts';
import { textOf } from './works.ts';

const [work, size] = process.argv.slice(2);
const text = textOf(Number(size));
if (work === 'open') {
  const opened = open(text);
  if (opened.ok) check(opened.value.chain);
} else JSON.parse(text);
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
