import { expect, it } from 'vitest';
import { sameStatus, statusKind, writtenStatus } from '../../../lib/model/status.ts';

it.each([
  [null, 'ANY'],
  ['SUCCEEDED', 'SUCCEEDED'],
  ['succeeded', 'SUCCEEDED'],
  ['Failed', 'FAILED'],
  ['aborted', 'OTHER'],
  ['any', 'OTHER'],
  ['', 'OTHER'],
] as const)('a status written as %s is %s', (written, kind) => expect(statusKind(written)).toBe(kind));

it('writes no word for ANY', () => {
  expect(writtenStatus('ANY')).toBeNull();
  expect(writtenStatus('FAILED')).toBe('FAILED');
});

it('compares statuses without regard to case', () => {
  expect(sameStatus('Failed', 'FAILED')).toBe(true);
  expect(sameStatus('FAILED', null)).toBe(false);
  expect(sameStatus(null, null)).toBe(true);
});
