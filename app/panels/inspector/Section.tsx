import type { ReactNode } from 'react';
import { useDisclosure } from '../../designer/state/disclosure.ts';
import { Fold } from '../../ui/Fold.tsx';

interface Props {
  /** Under which its being open is remembered. */
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly open?: boolean;
  readonly inner?: boolean;
  readonly children: () => ReactNode;
}

/** A part of the inspector that folds, and stays as it was left for the next task. */
export function Section({ name, open: byItself = false, children, ...look }: Props) {
  const [open, toggle] = useDisclosure(name, byItself);
  return (
    <Fold {...look} open={open} onToggle={toggle}>
      {open && children()}
    </Fold>
  );
}
