import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type CodeScope, codeOf, useCode } from '../designer/state/code.ts';
import { useCompared } from '../designer/state/comparison.ts';
import { useDesignerState } from '../designer/state/store.ts';
import { hidePanel, useArrangement } from '../designer/state/layout.ts';
import { Button } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { ChangedJson } from './ChangedJson.tsx';
import { mountEditor } from './mountEditor.ts';
import styles from './CodePane.module.css';
import { RoundTripBadge } from './RoundTripBadge.tsx';
import { Splitter } from './Splitter.tsx';
import { useDesigner } from '../designer/context.ts';

interface Scope {
  readonly value: CodeScope;
  readonly text: string;
}

const SCOPES: readonly Scope[] = [
  { value: 'file', text: 'Whole file' },
  { value: 'task', text: 'Selected task' },
];
/** While the document is compared, also what is different. */
const COMPARED: readonly Scope[] = [...SCOPES, { value: 'changes', text: 'Changes' }];

/** The text as it will be written, in sync with the drawing both ways. */
export function CodePane() {
  return useArrangement().code.dock === 'hidden' ? null : <Pane />;
}

function Pane() {
  const designer = useDesigner();
  const id = useDesignerState((state) => state.session.id);
  const { code, mostCode } = useArrangement();
  const compared = useCompared();
  const wanted = useCode((state) => state.scope);
  const scope = compared || wanted !== 'changes' ? wanted : 'file';
  return (
    <section className={styles.pane} aria-label="JSON">
      {code.dock === 'docked' && <Splitter width={code.width} most={mostCode} />}
      <header className={styles.header}>
        <h2 className={styles.title}>JSON</h2>
        <div className={styles.scope}>
          <Segments
            label="What is shown"
            value={scope}
            options={compared ? COMPARED : SCOPES}
            onChange={(next) => codeOf(designer).setState({ scope: next })}
          />
        </div>
        <span className={styles.space} />
        {scope !== 'changes' && <RoundTripBadge />}
        <Button icon={X} tip="Hide the JSON" keys="E" onClick={() => hidePanel(designer, 'code')} />
      </header>
      {compared && scope === 'changes' ? (
        <ChangedJson compared={compared} />
      ) : (
        <>
          <Editor key={id} />
          <State />
        </>
      )}
    </section>
  );
}

function Editor() {
  const designer = useDesigner();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => mountEditor(designer, host.current!), [designer]);
  return <div ref={host} className={styles.editor} />;
}

function State() {
  const state = useCode((now) => now.state);
  const isAlone = useCode(({ scope }) => scope === 'task');
  const isOne = useDesignerState(({ selection: { tasks, edges } }) => tasks.size + edges.size === 1);
  return (
    <div className={styles.state} role="status" data-code={state.kind}>
      {state.kind === 'wrong' ? (
        <>
          <CircleAlert size={13} aria-hidden /> Line {state.refusal.line}: {state.refusal.message} The drawing shows the
          last valid version.
        </>
      ) : (
        <>
          <CircleCheck size={13} aria-hidden /> {state.kind === 'same' ? 'in sync with the drawing' : 'typing…'}
        </>
      )}
      {isAlone && !isOne && <span>Select one task to see it alone.</span>}
    </div>
  );
}
