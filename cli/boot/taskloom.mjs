import { runCommand } from './steps/command.mjs';
import { install } from './steps/install.mjs';

install();
// npm has changed to the project's folder; file arguments are meant from where the person is
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await runCommand(process.argv.slice(2));
