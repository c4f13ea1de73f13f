import type { RehearsalRequest, RehearsalViews } from '../../designer/ports/rehearsals.ts';
import { viewOf } from './views.ts';

/** What the worker is asked. */
export interface Question {
  readonly id: number;
  readonly view: keyof RehearsalViews;
  readonly request: RehearsalRequest;
}

/** What it answers. */
export type Answer = { readonly id: number } & (
  | { readonly value: RehearsalViews[keyof RehearsalViews] }
  | { readonly error: string }
);

addEventListener('message', ({ data: { id, view, request } }: MessageEvent<Question>) => {
  let answer: Answer;
  try {
    answer = { id, value: viewOf(view, request) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  postMessage(answer);
});
