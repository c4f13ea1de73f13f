import { expect, it } from 'vitest';
import { TenantError, readTenantError } from '../../../lib/tenant/index.ts';
import { thrown } from './fake.ts';

it.each<[string, unknown, Partial<TenantError>, string]>([
  [
    'the typed envelope',
    thrown(422, { errors: [{ code: 'CHO-014', title: 'too many' }], traceId: 't1' }),
    { status: 422, code: 'CHO-014', title: 'too many', traceId: 't1' },
    'too many. (status 422, CHO-014, trace t1)',
  ],
  [
    'a number for a code',
    thrown(400, { errors: [{ code: 14, title: 'Bad.' }] }),
    { code: '14', traceId: '' },
    'Bad. (status 400, 14)',
  ],
  [
    'the other envelope',
    thrown(409, { status_code: 409, code: 'CHO-031', message: 'There is one', value: { existingTaskId: 'x' } }),
    { status: 409, code: 'CHO-031', title: 'There is one' },
    'There is one. (status 409, CHO-031)',
  ],
  [
    'a code that the service does not explain',
    thrown(410, { errors: [{ code: 'TASKS-011', title: 'Gone' }] }),
    { status: 410, code: 'TASKS-011' },
    'Gone. Reload tasks of the older kind are gone from this tenant: use tasks instead. (status 410, TASKS-011)',
  ],
  [
    'a plain text',
    thrown(503, 'upstream connect error'),
    { status: 503, code: '', title: 'upstream connect error' },
    'upstream connect error. (status 503)',
  ],
  [
    'a page of HTML',
    thrown(403, '<html>no</html>'),
    { status: 403 },
    'The key does not have permission to do this. (status 403)',
  ],
  ['nothing', thrown(418, null), { status: 418 }, 'The tenant failed. (status 418)'],
  ['no answer', thrown(0, {}), { status: 0, code: '' }, "Can't reach the tenant: request failed with status 0."],
  [
    'a token refused',
    Object.assign(new Error('x (Status: 403)'), { errors: [{ code: 'OAUTH-1', title: 'No', status: '403' }] }),
    { status: 403, code: 'OAUTH-1' },
    'No. (status 403, OAUTH-1)',
  ],
  [
    'a token refused in another way',
    Object.assign(new Error('x'), { errors: ['no'] }),
    { status: 401 },
    'The tenant did not accept the key. (status 401)',
  ],
  ['something else', new Error('fetch failed'), { status: 0 }, "Can't reach the tenant: fetch failed."],
])('reads an error with %s', (_, error, expected, message) => {
  const read = readTenantError(error);
  expect(read).toMatchObject(expected);
  expect(read.message).toBe(message);
  expect(readTenantError(read)).toBe(read);
});

it('takes for certain only what the service refuses in its own words', () => {
  const uncertain = (code: string) => (status: number) => new TenantError(status, code, '').isUncertain;
  expect([0, 408, 500, 502, 504].map(uncertain('CHO-001'))).toEqual([true, true, true, true, true]);
  expect([400, 401, 404, 409, 422, 429].map(uncertain('CHO-001'))).toEqual([false, false, false, false, false, false]);
  expect([200, 201, 302, 400, 403, 404, 499].map(uncertain(''))).toEqual([true, true, true, true, true, true, true]);
});
