import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { LayoutEngine } from './layout.ts';
import type { RememberedNames } from './names.ts';
import type { Clock, Page } from './page.ts';
import type { Rehearsals } from './rehearsals.ts';
import type { Tab } from './tab.ts';
import type { Applies, Tenants } from './tenant.ts';

/** What a designer needs from outside: `app/services` has it for a browser, `tests/support/ports` in memory. */
export interface Ports {
  readonly documents: Documents;
  readonly applies: Applies;
  readonly names: RememberedNames;
  readonly tab: Tab;
  readonly files: Files;
  readonly layout: LayoutEngine;
  readonly rehearsals: Rehearsals;
  readonly tenants: Tenants;
  readonly page: Page;
  readonly clock: Clock;
}
