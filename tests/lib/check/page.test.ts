import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAGE, problemsPage } from '../../support/problems/generate.ts';

it('docs/problems.md is what the rules say today ("npm run problems" writes it)', () => {
  expect(
    existsSync(PAGE) && readFileSync(PAGE, 'utf8') === problemsPage(),
    'docs/problems.md is stale: npm run problems',
  ).toBe(true);
});
