// npm run problems: writes docs/problems.md, after rules were changed
import { writeFileSync } from 'node:fs';
import { PAGE, problemsPage } from './generate.ts';

writeFileSync(PAGE, problemsPage());
