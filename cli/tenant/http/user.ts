import type { Context } from 'hono';
import { LOCAL_USER } from '../catalogue/store.ts';

const NAME = 'user';

/** Remembers who asks, by the id of a person. */
export function setUser(context: Context, id: string): void {
  context.set(NAME, id);
}

/** Who asks: the id of a person. */
export function userOf(context: Context): string {
  return (context.get(NAME) as string | undefined) ?? LOCAL_USER.id;
}
