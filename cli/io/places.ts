import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the local tenant is kept when nothing else is said: the folder that the system has for such data. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'Taskloom', 'tenant');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Taskloom', 'tenant');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'taskloom', 'tenant');
}

/** Where the keys of tenants are kept. */
export function keysFile(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (platform === 'win32')
    return join(env['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'Taskloom', 'keys.json');
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'taskloom', 'keys.json');
}
