import { createApp } from '../../../cli/server/app.ts';
import { listen } from '../../../cli/server/listen.ts';
import { USUAL_SETTINGS } from '../../../cli/tenant/settings.ts';
import { LocalTenant } from '../../../cli/tenant/tenant.ts';

/** A local tenant in a process of its own, which tests may kill: `tenantProcess.ts FOLDER TOKEN`. */
const [folder, token] = process.argv.slice(2) as [string, string];
const tenant = await LocalTenant.open(folder, { ...USUAL_SETTINGS, runSeconds: 1, failPercent: 20 });
const { address } = await listen(createApp(folder, { tenant, keys: { token, session: token } }), 0);
process.stdout.write(`${address}\n`);
