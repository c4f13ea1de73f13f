import styles from './Kbd.module.css';

/** A shortcut as it is printed on the keys. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
