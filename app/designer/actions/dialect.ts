import { type Dialect, convert } from '../../../lib/index.ts';
import { edit } from '../../../lib/editor/index.ts';
import { DIALECT_WORDS } from '../../common/dialect.ts';
import { dispatch } from '../state/dispatch.ts';
import { notify } from '../state/store.ts';
import type { Designer } from '../designer.ts';

/** Takes the document to the other dialect. Nothing is dropped by it. */
export function changeDialect(designer: Designer, to: Dialect): void {
  let unsaid = 0;
  dispatch(designer, (document) => {
    const { document: converted, label, problems } = convert(document, to);
    unsaid = problems.length;
    return edit(converted, label);
  });
  if (unsaid === 0) return;
  const things = unsaid === 1 ? 'One thing' : `${unsaid} things`;
  notify(designer, {
    kind: 'info',
    text: `${things} in this file cannot be said in ${DIALECT_WORDS[to]}; they are kept, and the export lists them.`,
  });
}
