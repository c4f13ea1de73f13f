import { memo } from './memo.ts';

/** Whether there is a time zone of this name. Asking takes long, so each is asked for once. */
export const isZone: (name: string) => boolean = memo((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
});
