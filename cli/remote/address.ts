import { UsageError } from '../io/usageError.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The origin of a tenant from what a person writes: a host, or an address.
 *
 * @throws {UsageError} When it is none, or would send the key unencrypted over a network.
 * @example originOf('tenant.eu.qlikcloud.com') // 'https://tenant.eu.qlikcloud.com'
 */
export function originOf(text: string): string {
  const whole = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    throw new UsageError([
      'taskloom: --tenant takes the address of a tenant, such as https://tenant.eu.qlikcloud.com, not ' +
        `${JSON.stringify(text)}.`,
    ]);
  }
  if (url.username !== '' || url.password !== '')
    throw new UsageError(['taskloom: a key does not belong in the address of --tenant.']);
  if (url.protocol === 'http:' && !LOOPBACK.includes(url.hostname)) {
    throw new UsageError([`taskloom: ${url.origin} is not encrypted; the key would be seen on the way. Use https.`]);
  }
  return url.origin;
}
