import { build } from './steps/build.mjs';
import { runCommand } from './steps/command.mjs';
import { install } from './steps/install.mjs';

install();
const code = build({ parts: ['app'], stale: true });
if (code !== 0) process.exit(code);
endWithParent();
await runCommand(['serve', ...process.argv.slice(2)]);

/** The shell between npm and this process passes no signal on: when npm is ended, the server must end too. */
function endWithParent() {
  const parent = process.ppid;
  const watch = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(watch, 500).unref();
}
