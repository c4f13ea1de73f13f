import type { ChainDocument } from '../../../lib/index.ts';
import type { PictureTheme } from '../../../lib/formats/index.ts';

/** What a review or a picture is written as. */
export type Form = 'html' | 'markdown' | 'svg' | 'png' | 'mermaid' | 'dot';

export const FORMS: readonly (readonly [form: Form, words: string])[] = [
  ['html', 'Review: a page for anyone'],
  ['markdown', 'Review: Markdown for a pull request'],
  ['svg', 'Picture: SVG'],
  ['png', 'Picture: PNG'],
  ['mermaid', 'Picture: Mermaid, for Markdown'],
  ['dot', 'Picture: DOT, for Graphviz'],
];

const ENDINGS: Readonly<Record<Form, string>> = {
  html: '.review.html',
  markdown: '.review.md',
  svg: '.svg',
  png: '.png',
  mermaid: '.mmd',
  dot: '.dot',
};

export const THEMES: readonly (readonly [theme: PictureTheme, words: string])[] = [
  ['auto', 'As the reader’s system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['print', 'For paper'],
];

/** A state of the document that it can be compared with. */
export interface Base {
  readonly id: 'opened' | 'saved';
  readonly words: string;
  readonly document: ChainDocument;
  /** What the file held then: by its hash it is known later what was compared. */
  readonly text: () => string;
}

/** What is asked for. */
export interface Wanted {
  readonly document: ChainDocument;
  readonly fileName: string;
  /** What a save writes: by its hash it is known later what was approved. */
  readonly text: () => string;
  readonly form: Form;
  readonly base: Base | null;
  readonly theme: PictureTheme;
  readonly only: ReadonlySet<string> | null;
  /** Whether a review says what will run. */
  readonly isRehearsed: boolean;
}

export const stemOf = (fileName: string): string => fileName.replace(/(\.chain)?\.json$/i, '');

export const endingOf = (form: Form): string => ENDINGS[form];

export const isReview = (form: Form): boolean => form === 'html' || form === 'markdown';

export const isImage = (form: Form): boolean => form === 'svg' || form === 'png';
