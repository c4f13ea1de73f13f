/** A word of a file as plain text in Markdown: no markup, no HTML, no mention, and all in one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\`*_[\]|~<>&@]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign === '@' ? '&#64;' : `\\${sign}`,
    );
}
