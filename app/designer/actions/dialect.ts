import { type Dialect, convert, edit } from '../../../lib/index.ts';
import { DIALECT_WORDS } from '../../common/dialect.ts';
import { dispatch, notify } from '../state/designer.ts';

/** Takes the document to the other dialect. Nothing is dropped by it. */
export function changeDialect(to: Dialect): void {
  let unsaid = 0;
  dispatch((document) => {
    const { document: converted, label, problems } = convert(document, to);
    unsaid = problems.length;
    return edit(converted, label);
  });
  if (unsaid === 0) return;
  const things = unsaid === 1 ? 'One thing' : `${unsaid} things`;
  notify({
    kind: 'info',
    text: `${things} in this file cannot be said in ${DIALECT_WORDS[to]}; they are kept, and the export lists them.`,
  });
}
