import { randomKey, areSameSecrets } from '../tenant/secrets.ts';

/**
 * What a browser uses the relay with. Both halves are needed: it sends its cookies to every port of this machine, also
 * to servers of other people, and what the page keeps in its own storage to this one alone.
 */
export interface RelaySession {
  readonly cookie: string;
  readonly page: string;
}

/**
 * Who may use the relay: a browser that brought the one-time key, which only the person who started the server was
 * told.
 */
export class RelayAccess {
  readonly #session: RelaySession = { cookie: randomKey(), page: randomKey() };
  readonly #used: string[] = [];
  #oneTimeKey = randomKey();

  /** What the next browser is let in with. */
  get oneTimeKey(): string {
    return this.#oneTimeKey;
  }

  /**
   * Gives the session for the one-time key, and makes another key.
   *
   * @returns Why there is none: the key was `used` before, or is `unknown`, such as one of an earlier process.
   * @example access.redeem(access.oneTimeKey) // { cookie: '…', page: '…' }
   */
  redeem(key: string): RelaySession | 'used' | 'unknown' {
    if (areSameSecrets(key, this.#oneTimeKey)) {
      this.#used.push(this.#oneTimeKey);
      this.#oneTimeKey = randomKey();
      return this.#session;
    }
    return this.#used.some((one) => areSameSecrets(key, one)) ? 'used' : 'unknown';
  }

  /** Whether a request brings both halves of the session. */
  isOpenTo({ cookie, page }: RelaySession): boolean {
    const isCookie = areSameSecrets(cookie, this.#session.cookie);
    return areSameSecrets(page, this.#session.page) && isCookie;
  }
}
