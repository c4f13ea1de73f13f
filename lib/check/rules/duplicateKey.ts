import { repeatedKeys } from '../../text/index.ts';
import { messages } from '../messages.ts';
import type { TextRule } from '../types.ts';

export const duplicateKey: TextRule = {
  code: 'duplicate-key',
  severity: 'warning',
  title: 'A key that stands twice in one object',
  reason: 'Of two equal keys most programs take the last and pass over the first without a word, so what is read is not all that is written.',
  example: { bad: 'A task with `"name": "Extract"` and, further down, `"name": "Load"`.', good: 'A task with one `"name"`.' },
  checkText(text, report) {
    for (const { path, key, ignored } of repeatedKeys(text)) report(messages.duplicateKey(key, ignored.length + 1), path, ignored);
  },
};
