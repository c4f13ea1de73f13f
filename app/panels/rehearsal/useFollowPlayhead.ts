import { useEffect, useRef } from 'react';
import { useDesigner } from '../../designer/context.ts';
import { playbackOf } from '../../designer/state/playback.ts';
import type { Shown } from './axis.ts';

/**
 * Calls for the playhead to be shown once it leaves what is shown. Whoever pans away from one that glides looks at
 * something else, and is left there until it is moved by hand.
 */
export function useFollowPlayhead(shown: Shown, follow: (at: number) => void): void {
  const designer = useDesigner();
  const latest = useRef({ shown, follow });
  useEffect(() => {
    latest.current = { shown, follow };
  });
  useEffect(
    () =>
      playbackOf(designer).subscribe(({ at, isPlaying }, before) => {
        const now = latest.current;
        if (at === null || isIn(at, now.shown)) return;
        const glides = isPlaying && before.isPlaying;
        const hasLeft = before.at === null || isIn(before.at, now.shown);
        const isSent = !isPlaying && at !== before.at;
        const begins = isPlaying && !before.isPlaying;
        if (glides ? hasLeft : isSent || begins) now.follow(at);
      }),
    [designer],
  );
}

function isIn(at: number, { from, to }: Shown): boolean {
  return at >= from && at <= to;
}
