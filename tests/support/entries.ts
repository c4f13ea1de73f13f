import * as diff from '../../lib/diff/index.ts';
import * as editor from '../../lib/editor/index.ts';
import * as formats from '../../lib/formats/index.ts';
import * as taskloom from '../../lib/index.ts';
import * as run from '../../lib/run/index.ts';
import * as schedule from '../../lib/schedule/index.ts';
import * as simulate from '../../lib/simulate/index.ts';
import * as tenant from '../../lib/tenant/index.ts';

/** What can be imported from the package, by names of modules. */
export const MODULES: Readonly<Record<string, object>> = {
  taskloom,
  'taskloom/diff': diff,
  'taskloom/editor': editor,
  'taskloom/formats': formats,
  'taskloom/run': run,
  'taskloom/schedule': schedule,
  'taskloom/simulate': simulate,
  'taskloom/tenant': tenant,
};
