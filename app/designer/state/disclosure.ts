import { createStore } from 'zustand';
import { useDesigner, storeHook } from '../context.ts';
import { type Designer, part } from '../designer.ts';

/** Which sections of the inspector a person opened or closed; the others stand as they do by themselves. */
const disclosuresOf = part(() => createStore<Readonly<Record<string, boolean>>>()(() => ({})));

const useDisclosures = storeHook(disclosuresOf);

/** Opens a section, as a person does. */
export function openSection(designer: Designer, name: string): void {
  disclosuresOf(designer).setState({ [name]: true });
}

/** Whether a section is open, and the way to open and close it. It stays so for the next task. */
export function useDisclosure(
  name: string,
  byItself = false,
): readonly [open: boolean, toggle: (open: boolean) => void] {
  const designer = useDesigner();
  const open = useDisclosures((disclosures) => disclosures[name] ?? byItself);
  return [open, (next) => disclosuresOf(designer).setState({ [name]: next })];
}
