import { type Dialect, DIALECTS } from '../../../lib/index.ts';
import { DIALECT_WORDS } from '../../common/dialect.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { addFailed } from '../../designer/state/server.ts';
import styles from './shell.module.css';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

export const loadDialectChange = () => import('../../designer/actions/dialect.ts');

/** What converts is seldom needed, and fetched then. */
function change(designer: Designer, to: Dialect): void {
  loadDialectChange().then(
    ({ changeDialect }) => changeDialect(designer, to),
    () => addFailed(designer, { name: 'The conversion', retry: () => change(designer, to) }),
  );
}

/** The dialect of the document, and the way to the other one. */
export function DialectChoice() {
  const designer = useDesigner();
  const { dialect } = useDocument().chain;
  return (
    <select
      className={styles.chip}
      aria-label="Dialect"
      value={dialect}
      onChange={(event) => change(designer, event.currentTarget.value as Dialect)}
    >
      {DIALECTS.map((one) => (
        <option key={one} value={one}>
          {DIALECT_WORDS[one]}
        </option>
      ))}
    </select>
  );
}
