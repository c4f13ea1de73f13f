import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { Tip } from './Tip.tsx';

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  readonly icon?: LucideIcon;
  readonly look?: 'plain' | 'outline' | 'primary';
  /** Shown when the pointer rests on it, and read out where there is no text. */
  readonly tip?: string;
  readonly keys?: string;
  readonly children?: ReactNode;
};

/** A button with text, an icon or both. */
export function Button({ icon: Icon, look = 'plain', tip, keys, children, ...rest }: Props) {
  const button = (
    <button type="button" className={styles.button} data-look={look} data-square={children === undefined || undefined} aria-label={children === undefined ? tip : undefined} {...rest}>
      {Icon && <Icon size={15} strokeWidth={1.8} aria-hidden />}
      {children}
    </button>
  );
  return tip ? <Tip text={tip} keys={keys}>{button}</Tip> : button;
}
