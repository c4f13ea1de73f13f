import type { ReactNode } from 'react';
import { useDesignerState } from '../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { runAction } from './runAction.ts';
import { printKeys } from './keys.ts';
import type { Action } from './types.ts';
import { useDesigner } from '../context.ts';

interface Props {
  readonly action: Action;
  /** Words on the button; without them it shows its icon alone. */
  readonly text?: ReactNode;
  readonly look?: 'plain' | 'outline' | 'primary';
}

/** An action as a button: icon, words, tip and shortcut come from it. */
export function ActionButton({ action, text, look = 'plain' }: Props) {
  const designer = useDesigner();
  const why = useDesignerState((state) =>
    (action.enabled?.(state, designer) ?? true) ? null : (action.why?.(state, designer) ?? 'not possible now'),
  );
  const label = useDesignerState((state) => action.labelNow?.(state) ?? action.label);
  const keys = action.keys?.[0];
  return (
    <Button
      {...(action.icon ? { icon: action.icon } : {})}
      {...(keys ? { keys: printKeys(keys) } : {})}
      look={look}
      tip={label}
      why={why}
      onClick={() => runAction(designer, action)}
    >
      {text}
    </Button>
  );
}
