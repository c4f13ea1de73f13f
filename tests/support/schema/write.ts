// npm run schema: writes the code that checks definitions, after its schemas were changed
import { writeFileSync } from 'node:fs';
import { VALIDATORS, generateValidators } from './generate.ts';

writeFileSync(VALIDATORS, generateValidators());
