import type { UpcomingRuns } from './upcoming.ts';

/** The most bytes of a line (RFC 5545, 3.1). */
const MOST_BYTES = 75;

/**
 * Next runs as a calendar (iCalendar, RFC 5545): an event for each run, which takes no time, since nobody knows how
 * long a run takes. The same runs have the same ids, so that a calendar that is imported again has each of them once.
 *
 * @param stamp - When the calendar is made, as `Date.toISOString` writes it.
 * @example calendarOf(upcomingRuns(chain, { from, count: 30 }), from) // 'BEGIN:VCALENDAR\r\n…'
 */
export function calendarOf(upcoming: readonly UpcomingRuns[], stamp: string): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Taskloom//taskloom next//EN'];
  for (const { id, name, runs } of upcoming) {
    for (const run of runs) {
      const at = timeOf(new Date(run).toISOString());
      lines.push(
        'BEGIN:VEVENT',
        `UID:${escapeText(`${id}-${at}@taskloom`)}`,
        `DTSTAMP:${timeOf(stamp)}`,
        `DTSTART:${at}`,
        `SUMMARY:${escapeText(name)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      );
    }
  }
  return [...lines, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}

/** `20260601T060000Z` */
function timeOf(iso: string): string {
  return `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A text as a value; control characters, which no value may have, are left out. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A long line in parts: each further one begins with a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > MOST_BYTES) {
      parts.push(part);
      // the space counts too
      [part, bytes] = ['', 1];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

/** How many bytes a character has in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}
