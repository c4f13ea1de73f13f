import { useState } from 'react';
import { compareWith, compareWithFile } from '../../designer/actions/compare/compare.ts';
import { compareWithTenant } from '../../designer/actions/compare/compareWithTenant.ts';
import { useDesigner } from '../../designer/context.ts';
import type { Designer } from '../../designer/designer.ts';
import { type Base, statesOf, useComparison } from '../../designer/state/comparison.ts';
import { notify, stateOf, useDesignerState } from '../../designer/state/store.ts';
import { type Connection, useTenant } from '../../designer/state/tenant.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { PasteBox } from './PasteBox.tsx';
import { StepSlider } from './StepSlider.tsx';
import styles from './compare.module.css';
import { stepsOf } from './steps.ts';

/** Which version the document is compared with. */
export function BaseChoice() {
  const designer = useDesigner();
  const base = useComparison((state) => state.base);
  const session = useDesignerState((state) => state.session);
  const connection = useTenant((state) => state.connection);
  const [isPasting, setPasting] = useState(false);
  const choose = (value: string): void => {
    setPasting(value === 'paste');
    if (value === 'file') compareWithFile(designer);
    else if (value === 'tenant' && connection) void askTenant(designer, connection);
    else if (value === 'opened' || value === 'saved') void compareWith(designer, { kind: value });
    else if (value === 'step') void compareWith(designer, { kind: 'step', at: stepBefore(designer) });
  };
  return (
    <div className={styles.choice}>
      <SelectField
        label="Compare with"
        value={isPasting ? 'paste' : base === null ? '' : 'document' in base ? 'held' : base.kind}
        options={[
          ...(base === null ? [['', 'Choose a version'] as const] : []),
          ...(base && 'document' in base ? [['held', heldWords(base)] as const] : []),
          ['opened', 'This document as it was opened'],
          ['saved', 'This document as it was last saved'],
          ...(stepsOf(session).length > 1 ? [['step', 'A step of its history'] as const] : []),
          ['file', 'A file…'],
          ['paste', 'Pasted JSON…'],
          ...(connection ? [['tenant', `What ${connection.name} has now`] as const] : []),
        ]}
        onChange={choose}
      />
      {base?.kind === 'step' && !isPasting && <StepSlider at={base.at} />}
      {isPasting && <PasteBox onClose={() => setPasting(false)} />}
    </div>
  );
}

function heldWords(base: Extract<Base, { readonly name: string }>): string {
  return base.kind === 'tenant' ? `What ${base.name} had` : base.name;
}

/** The last step that was something else than now. */
function stepBefore(designer: Designer): number {
  const { session } = stateOf(designer).getState();
  const { past, present } = session.history;
  const states = statesOf(session);
  const isOther = (at: number): boolean => at < past.length && states[at]!.chain !== present.chain;
  return stepsOf(session).findLast(({ at }) => isOther(at))?.at ?? 0;
}

async function askTenant(designer: Designer, connection: Connection): Promise<void> {
  try {
    await compareWithTenant(designer, connection);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    notify(designer, { kind: 'error', text: `The tasks of ${connection.name} could not be read. ${why}` });
  }
}
