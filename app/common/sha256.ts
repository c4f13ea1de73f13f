/**
 * The SHA-256 of a text in UTF-8, as hexadecimal digits.
 *
 * @throws On pages that were opened neither by https nor from this computer: browsers make no hashes there.
 */
export async function sha256Of(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
