import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody can guess: 192 bits in letters, digits, `-` and `_`. */
export function randomKey(): string {
  return randomBytes(24).toString('base64url');
}

/** Whether two secrets are the same. How long it takes says nothing about what was sent. */
export function areSameSecrets(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
