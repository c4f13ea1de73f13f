// run by index.ts in a process of its own: prints the peak resident memory of one work, in MB
import { heapHours, rehearseHours } from './hours.ts';

const [work, tasks, hours] = process.argv.slice(2);
(work === 'rehearsal' ? rehearseHours : heapHours)(Number(tasks), Number(hours))();
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
