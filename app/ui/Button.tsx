import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, isValidElement } from 'react';
import styles from './Button.module.css';

type Props = Omit<ComponentProps<'button'>, 'className' | 'disabled'> & {
  readonly icon?: LucideIcon;
  readonly look?: 'plain' | 'outline' | 'primary';
  /** Shown when the pointer rests on it, and read out where it says more than the text. */
  readonly tip?: string;
  readonly keys?: string;
  /** Why it is of no use now. It keeps the focus and its tip meanwhile, so that people learn why. */
  readonly why?: string | null;
  readonly children?: ReactNode;
};

/** A button with text, an icon or both. */
export function Button({ icon: Icon, look = 'plain', tip, keys, why = null, children, onClick, ...rest }: Props) {
  const words = why === null ? tip : tip === undefined ? why : `${tip}: ${why}`;
  return (
    <button
      type="button"
      className={styles.button}
      data-look={look}
      data-square={children === undefined || undefined}
      data-tip={words}
      data-tip-keys={keys}
      aria-label={children === undefined ? tip : undefined}
      aria-description={why ?? (children === undefined || tip === textOf(children) ? undefined : tip)}
      aria-disabled={why !== null || undefined}
      onClick={(event) => why === null && onClick?.(event)}
      {...rest}
    >
      {Icon && <Icon size={15} strokeWidth={1.8} aria-hidden />}
      {children}
    </button>
  );
}

function textOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (isValidElement<{ readonly children?: ReactNode }>(node)) return textOf(node.props.children);
  return typeof node === 'string' || typeof node === 'number' ? String(node) : '';
}
