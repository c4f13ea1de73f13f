import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VALIDATORS, generateValidators } from '../../support/schema/generate.ts';

const code = readFileSync(VALIDATORS, 'utf8');

it('is what the schemas make today ("npm run schema" writes it)', () => {
  expect(code === generateValidators(), 'lib/schema/validators.js is stale: npm run schema').toBe(true);
});

it('needs no other module, and makes no code from text', () => {
  expect(code).not.toMatch(/\brequire\(|\bimport\b|\beval\b|\bFunction\(/);
});
