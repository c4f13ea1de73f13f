import { quietOnClosedPipe } from './io/write.ts';
import { run } from './run.ts';

quietOnClosedPipe();
process.exitCode = await run(process.argv.slice(2));
