import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Labelled, describedBy } from './Fields.tsx';
import styles from './Picker.module.css';

/** One entry that can be chosen. */
export interface PickerItem {
  readonly value: string;
  readonly text: string;
  /** What tells it from others of the same name: a line of small words. */
  readonly about?: string;
  /** The words over the entries of its kind; entries of one kind follow one another. */
  readonly group?: string;
}

interface Props {
  readonly label: string;
  readonly raw?: string;
  readonly note?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  /** By which the field is found again. */
  readonly pointer?: string;
  readonly placeholder?: string;
  /** The name of what is chosen; `''` where nothing is. */
  readonly shown: string;
  readonly items: readonly PickerItem[];
  /** What is said under the list, such as that more is being asked for. */
  readonly status: string;
  /** What was typed since the field was entered; `null` while nobody is choosing. */
  readonly query: string | null;
  readonly onQuery: (query: string | null) => void;
  readonly onPick: (value: string) => void;
  /** The field was left with something typed in it, and nothing chosen. */
  readonly onLeave?: (query: string) => void;
  readonly onUnset?: (() => void) | undefined;
}

/**
 * A field for one of many: a button with the name of what is chosen, and behind it a search. Leaving it without a
 * choice changes nothing.
 */
export function Picker(props: Props) {
  const { label, raw, note, error, disabled, pointer, placeholder, shown, items, status, query, onQuery } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onQuery(null);
  };
  const open = (first: string): void => {
    setOpen(true);
    onQuery(first);
  };
  const labels = { label, ...(raw ? { raw } : {}), ...(note ? { note } : {}), error, onUnset: props.onUnset };
  return (
    <Labelled id={id} {...labels}>
      <Combobox.Root
        items={items}
        filter={null}
        open={isOpen && !disabled}
        onOpenChange={(next, { reason }) => {
          const typed = query?.trim() ?? '';
          if (!next && reason !== 'escape-key' && reason !== 'item-press' && typed !== '') props.onLeave?.(typed);
          if (next) open('');
          else close();
        }}
        value={null}
        inputValue={query ?? ''}
        onInputValueChange={(text, { reason }) => {
          if (reason === 'input-change') onQuery(text);
        }}
        onValueChange={(item: PickerItem | null) => {
          if (!item) return;
          close();
          props.onPick(item.value);
        }}
        itemToStringLabel={(item: PickerItem) => item.text}
        autoHighlight
        disabled={disabled ?? false}
      >
        <Combobox.Trigger
          id={id}
          className={styles.trigger}
          data-pointer={pointer}
          data-empty={shown === '' || undefined}
          data-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, labels)}
          // what is typed on it is looked for, as in a field
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            // the next letters may come before the search has the focus
            open(isOpen ? (query ?? '') + event.key : event.key);
          }}
        >
          <span className={styles.shown}>{shown || placeholder}</span>
          <ChevronDown size={13} aria-hidden className={styles.sign} />
        </Combobox.Trigger>
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} align="end" className={styles.positioner}>
            <Combobox.Popup className={styles.popup} aria-label={label}>
              <Combobox.Input
                className={styles.input}
                placeholder="Type a name, or paste an id"
                aria-label={`Search: ${label}`}
                spellCheck={false}
              />
              <Combobox.List className={styles.list}>
                {(item: PickerItem, index) => (
                  <Combobox.Item key={item.value} index={index} value={item} className={styles.item}>
                    {item.group !== undefined && item.group !== items[index - 1]?.group && (
                      <span className={styles.group}>{item.group}</span>
                    )}
                    <span className={styles.name}>{item.text}</span>
                    {item.about && <span className={styles.about}>{item.about}</span>}
                  </Combobox.Item>
                )}
              </Combobox.List>
              <Combobox.Status className={styles.status}>{status}</Combobox.Status>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </Labelled>
  );
}
