import { fold } from '../../lib/internal.ts';
import type { PickerItem } from '../ui/Picker.tsx';

/** What the value of an item begins with that stands for the very text that was typed. */
const TYPED = 'typed:';

const RECENT = 'Chosen before';

/** The id that an item stands for. */
export function asId(value: string): string {
  return value.startsWith(TYPED) ? value.slice(TYPED.length) : value;
}

/** Whether a text is an id of a tenant, as somebody pastes it: a GUID, or 24 hexadecimal digits. */
export function isId(text: string): boolean {
  return /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{24})$/i.test(text);
}

/** What was chosen before, where nothing is typed yet. */
export function recentItems(
  recent: readonly string[],
  names: ReadonlyMap<string, string>,
  query: string | null,
  found: ReadonlyMap<string, PickerItem>,
): PickerItem[] {
  if (query?.trim()) return [];
  return recent.map((id) => ({ ...(found.get(id) ?? { value: id, text: names.get(id) ?? id }), group: RECENT }));
}

/** What was typed as an id, unless it is a name that was found. */
export function idItem(query: string | null, found: readonly PickerItem[]): PickerItem[] {
  const typed = query?.trim() ?? '';
  if (typed === '' || found.some(({ text }) => fold(text) === fold(typed))) return [];
  return [{ value: TYPED + typed, text: `Use “${typed}” as the id` }];
}
