import { expect, it } from 'vitest';
import { switchForm } from '../../../lib/schedule/index.ts';

const ZONE = 'Europe/Oslo';

it.each(['recurrence', 'cron'] as const)('a new %s is in the time zone of whoever makes it', (form) => {
  expect(switchForm(undefined, form, ZONE).schedule).toMatchObject({ timezone: ZONE });
});

it.each(['interval', 'text'] as const)('a new %s says no time zone', (form) => {
  expect(JSON.stringify(switchForm(undefined, form, ZONE).schedule)).not.toContain(ZONE);
});

it('a schedule that is there keeps its own, or none', () => {
  expect(switchForm({ cron: '0 6 * * *' }, 'recurrence', ZONE).schedule).not.toHaveProperty('timezone');
  expect(switchForm({ cron: '0 6 * * *', timezone: 'UTC' }, 'recurrence', ZONE).schedule).toMatchObject({
    timezone: 'UTC',
  });
});
