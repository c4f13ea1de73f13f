import { Combobox } from '@base-ui/react/combobox';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import styles from './SearchPicker.module.css';

interface Item {
  readonly value: string;
  readonly text: string;
  /** What tells it from others of the same name. */
  readonly note?: string;
}

/** The most that is listed at once: more are found by typing. */
const LIMIT = 50;

interface Props {
  readonly label: string;
  readonly items: readonly Item[];
  /** What else the words that were typed may stand for. */
  readonly other?: (query: string) => Item | null;
  /** A text as it is compared with others. */
  readonly fold: (text: string) => string;
  readonly onPick: (value: string) => void;
}

/** A field that finds one of many by what is typed, and then is empty again. */
export function SearchPicker({ label, items, other, fold, onPick }: Props) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = fold(query.trim());
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === LIMIT) break;
    if (fold(item.text).includes(wanted)) found.push(item);
  }
  const more = found.length === 0 ? other?.(query.trim()) : null;
  if (more) found.push(more);
  const pick = (item: Item | null) => {
    if (item) onPick(item.value);
    setQuery('');
  };
  return (
    <li className={styles.row}>
      <Combobox.Root
        items={found}
        filter={null}
        open={open}
        onOpenChange={setOpen}
        value={null}
        inputValue={query}
        onInputValueChange={setQuery}
        onValueChange={pick}
        itemToStringLabel={(item: Item) => item.text}
      >
        <Plus size={13} aria-hidden className={styles.sign} />
        <Combobox.Input className={styles.input} placeholder={label} aria-label={label} />
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className={styles.positioner}>
            <Combobox.Popup className={styles.popup}>
              <Combobox.Empty className={styles.empty}>No match.</Combobox.Empty>
              <Combobox.List>
                {(item: Item, index) => (
                  <Combobox.Item key={item.value} index={index} value={item} className={styles.item}>
                    {item.text}
                    {item.note && <span className={styles.note}>{item.note}</span>}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </li>
  );
}
