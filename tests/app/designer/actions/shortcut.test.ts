import { describe, expect, it } from 'vitest';
import { type KeyPress, isShortcut } from '../../../../app/designer/actions/shortcut.ts';

type Held = 'Ctrl' | 'Meta' | 'Alt' | 'Shift';
const press = (key: string, code: string, ...held: Held[]): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('Ctrl'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
});
const fits = (one: KeyPress, keys: string) => isShortcut(one, keys, false);
const fitsOnMac = (one: KeyPress, keys: string) => isShortcut(one, keys, true);

describe('a letter', () => {
  it.each([
    ['English', press('z', 'KeyZ', 'Ctrl'), 'Mod+Z'],
    ['English, with caps lock', press('E', 'KeyE'), 'E'],
    ['French, by the letter', press('a', 'KeyQ', 'Ctrl'), 'Mod+A'],
    ['German, by the letter', press('z', 'KeyY', 'Ctrl'), 'Mod+Z'],
    ['Dvorak, by the letter', press('s', 'Semicolon'), 'S'],
    ['Turkish, without the dot', press('ı', 'KeyI'), 'I'],
    ['Russian, by the place', press('я', 'KeyZ', 'Ctrl'), 'Mod+Z'],
    ['Russian, with Shift', press('Я', 'KeyZ', 'Ctrl', 'Shift'), 'Mod+Shift+Z'],
    ['Ukrainian, by the place', press('і', 'KeyS'), 'S'],
    ['Greek, by the place', press('σ', 'KeyS', 'Ctrl'), 'Mod+S'],
    ['Hebrew, by the place', press('ש', 'KeyA', 'Ctrl'), 'Mod+A'],
    ['Arabic, two letters on one key', press('لا', 'KeyB'), 'B'],
    ['Hindi, a vowel sign', press('ा', 'KeyE'), 'E'],
    ['Korean, by the place', press('ㅁ', 'KeyA'), 'A'],
  ])('is typed on a keyboard that is %s', (_, one, keys) => {
    expect(fits(one, keys)).toBe(true);
  });

  it.each([
    ['French: the place of Q is A', press('a', 'KeyQ'), 'Q'],
    ['French: the place of M is a sign', press(',', 'KeyM'), 'M'],
    ['Dvorak: the place of Q is a sign', press("'", 'KeyQ'), 'Q'],
    ['Dvorak: the place of S is O', press('o', 'KeyS', 'Ctrl'), 'Mod+S'],
    ['Polish: AltGr types another letter', press('ś', 'KeyS', 'Ctrl', 'Alt'), 'Mod+S'],
    ['Russian, with AltGr', press('я', 'KeyZ', 'Ctrl', 'Alt'), 'Mod+Z'],
    ['Russian, without Ctrl', press('я', 'KeyZ'), 'Mod+Z'],
    ['a key of the input method', press('Process', 'KeyS'), 'S'],
    ['an accent that waits for its letter', press('Dead', 'KeyE'), 'E'],
  ])('is no other one (%s)', (_, one, keys) => {
    expect(fits(one, keys)).toBe(false);
  });
});

describe('a sign', () => {
  it.each([
    ['German, AltGr on Windows', press('[', 'Digit8', 'Ctrl', 'Alt'), '['],
    ['German, AltGr on Linux', press(']', 'Digit9'), ']'],
    ['German, with Shift', press('?', 'Minus', 'Shift'), '?'],
    ['German, with Shift', press('/', 'Digit7', 'Shift'), '/'],
    ['Italian, AltGr and Shift reported', press('\\', 'Backquote', 'Shift'), '\\'],
    ['Swedish, AltGr on Windows', press('\\', 'Minus', 'Ctrl', 'Alt'), '\\'],
    ['English, with Shift', press('+', 'Equal', 'Shift'), '+'],
    ['Russian, by the place', press('х', 'BracketLeft'), '['],
  ])('is typed on a keyboard that is %s', (_, one, keys) => {
    expect(fits(one, keys)).toBe(true);
  });

  it('is typed with Option on a Mac', () => {
    expect(fitsOnMac(press('[', 'Digit5', 'Alt'), '[')).toBe(true);
    expect(fitsOnMac(press('\\', 'Digit7', 'Alt', 'Shift'), '\\')).toBe(true);
  });

  it('is not typed with Ctrl alone, nor with Command', () => {
    expect(fits(press('[', 'BracketLeft', 'Ctrl'), '[')).toBe(false);
    expect(fitsOnMac(press('[', 'BracketLeft', 'Meta'), '[')).toBe(false);
  });
});

describe('a digit', () => {
  it('is typed with Shift where the layout wants it, and in other digits', () => {
    expect(fits(press('1', 'Digit1', 'Shift'), '1')).toBe(true);
    expect(fits(press('١', 'Digit1'), '1')).toBe(true);
    expect(fits(press('!', 'Digit1', 'Shift'), '1')).toBe(false);
  });
});

it('takes a key with a name as it is', () => {
  expect(fits(press('ArrowLeft', 'ArrowLeft', 'Ctrl'), 'Mod+ArrowLeft')).toBe(true);
  expect(fits(press('ArrowLeft', 'ArrowLeft', 'Shift'), 'ArrowLeft')).toBe(false);
  expect(fits(press('Enter', 'NumpadEnter'), 'Enter')).toBe(true);
});
