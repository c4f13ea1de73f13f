import type { CSSProperties, ReactNode } from 'react';
import type { SidePanel } from '../../designer/state/arrangement.ts';
import { useArrangement } from '../../designer/state/layout.ts';
import styles from './shell.module.css';

/**
 * The regions of the page. What lies over the canvas is known to all of them, so that nothing of the canvas's own lies
 * under it.
 */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { cover, problems, tight, tiny, low, scant } = useArrangement();
  const style = {
    '--cover-left': `${cover.left}px`,
    '--cover-right': `${cover.right}px`,
    '--cover-bottom': `${cover.bottom}px`,
    '--problems': `${problems}px`,
  } as CSSProperties;
  return (
    <div
      className={styles.shell}
      style={style}
      data-tight={tight || undefined}
      data-tiny={tiny || undefined}
      data-low={low || undefined}
      data-scant={scant || undefined}
    >
      {children}
    </div>
  );
}

/** The place of a panel beside the canvas, or over it. */
export function Beside({ panel, children }: { readonly panel: SidePanel; readonly children: ReactNode }) {
  const { dock, width } = useArrangement()[panel];
  return (
    <div className={styles.beside} data-panel={panel} data-dock={dock} style={{ width }}>
      {children}
    </div>
  );
}
