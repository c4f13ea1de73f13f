import { describe, it } from 'vitest';
import { DIALECTS, decompile, sample } from '../../../lib/index.ts';
import { tryLaws } from '../../support/tryLaws.ts';
import { WRITTEN, expectAccepted } from './written.ts';

tryLaws('what is written', WRITTEN);

describe('what is written, for samples', () => {
  it.each(DIALECTS)('is accepted by the oracle and by our schema: %s', (dialect) => {
    expectAccepted(decompile(sample({ tasks: 300 }), { dialect }));
  });
});
