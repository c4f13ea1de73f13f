import type { KeyboardEvent } from 'react';
import { goToStart, pause, play, stepBy } from '../../designer/actions/rehearsal/play.ts';
import { useDesigner } from '../../designer/context.ts';
import { announce } from '../../designer/state/announce.ts';
import { playbackOf, playedOf } from '../../designer/state/playback.ts';
import type { Rehearsed } from '../../designer/state/rehearsal.ts';
import { momentWords } from './playWords.ts';
import { namesOf } from './rows.ts';

export interface PlaySteps {
  readonly toStart: () => void;
  readonly back: () => void;
  readonly forward: () => void;
  readonly playOrPause: () => void;
}

/** What is done with the playhead by buttons and keys. Steps are said aloud; what glides is not. */
export function usePlaySteps(night: Rehearsed): PlaySteps {
  const designer = useDesigner();
  const said =
    (act: () => void): (() => void) =>
    () => {
      act();
      const { at } = playbackOf(designer).getState();
      const { moments } = playedOf(designer).getState();
      if (at !== null) announce(designer, momentWords(at, night, moments?.changes, namesOf(night.chain)));
    };
  return {
    toStart: said(() => goToStart(designer)),
    back: said(() => stepBy(designer, -1)),
    forward: said(() => stepBy(designer, 1)),
    playOrPause: () => {
      if (playbackOf(designer).getState().isPlaying) return said(() => pause(designer))();
      play(designer, { inSteps: window.matchMedia('(prefers-reduced-motion: reduce)').matches });
    },
  };
}

/** The comma steps back and the full stop steps forward, but where text is written. */
export function stepByKey(event: KeyboardEvent, { back, forward }: PlaySteps): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const isText = target instanceof HTMLElement && target.matches('select, input:not([type="range"])');
  if (isText || ctrlKey || metaKey || altKey || (key !== ',' && key !== '.')) return;
  event.preventDefault();
  if (key === ',') back();
  else forward();
}
