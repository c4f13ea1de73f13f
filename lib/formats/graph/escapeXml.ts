/** A text of a file as text of XML: no markup, and none of the characters that XML cannot have. */
export function escapeXml(text: string): string {
  return (
    text
      // lone surrogates, control characters and what is no character at all
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFE|\uFFFF/g, '\uFFFD')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}
