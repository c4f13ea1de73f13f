import { describe, expect, it } from 'vitest';
import { lengthOf, lengthText } from '../../../../app/panels/rehearsal/lengths.ts';

describe('a length that is typed', () => {
  it.each([
    ['5', 300],
    ['5 min', 300],
    ['1 h 30 min', 5_400],
    ['1h30m', 5_400],
    ['1:30', 5_400],
    ['90 s', 90],
    ['0,5 h', 1_800],
    [' 2 H ', 7_200],
  ])('%s is %i seconds', (text, seconds) => expect(lengthOf(text)).toBe(seconds));

  it.each(['', 'long', '5 min long', '1:75', '-5', 'min'])('“%s” is none', (text) => expect(lengthOf(text)).toBe(null));

  it.each([0, 45, 60, 90, 300, 3_600, 5_400])('%i seconds are shown as what is read again', (seconds) =>
    expect(lengthOf(lengthText(seconds))).toBe(seconds),
  );
});
