import { useId } from 'react';
import { compareWith } from '../../designer/actions/compare/compare.ts';
import { useDesigner } from '../../designer/context.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import styles from './compare.module.css';
import { stepsOf } from './steps.ts';

/** The step of the history that the document is compared with. */
export function StepSlider({ at }: { readonly at: number }) {
  const designer = useDesigner();
  const id = useId();
  const session = useDesignerState((state) => state.session);
  const steps = stepsOf(session);
  const index = Math.max(
    0,
    steps.findLastIndex((step) => step.at <= at),
  );
  const { label } = steps[index]!;
  const words = label === null ? 'As it was opened' : `After “${label}”`;
  return (
    <div className={styles.steps}>
      <label htmlFor={id}>
        Step {index} of {steps.length - 1}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length - 1}
        value={index}
        aria-valuetext={words}
        onChange={(event) =>
          void compareWith(designer, { kind: 'step', at: steps[Number(event.currentTarget.value)]!.at })
        }
      />
      <p>{words}</p>
    </div>
  );
}
