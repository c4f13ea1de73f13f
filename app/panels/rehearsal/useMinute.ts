import { useEffect, useState } from 'react';
import { useDesigner } from '../../designer/context.ts';

const MINUTE = 60_000;

/** The time in milliseconds since 1970, by the minute. */
export function useMinute(): number {
  const { clock } = useDesigner().ports;
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => clock.after(MINUTE - (now % MINUTE), () => setNow(clock.now())), [clock, now]);
  return now;
}
