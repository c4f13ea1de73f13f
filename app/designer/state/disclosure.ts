import { create } from 'zustand';

/** Which sections of the inspector a person opened or closed; the others stand as they do by themselves. */
const useFolds = create<Readonly<Record<string, boolean>>>()(() => ({}));

/** Whether a section is open, and the way to open and close it. It stays so for the next task. */
export function useDisclosure(
  name: string,
  byItself = false,
): readonly [open: boolean, toggle: (open: boolean) => void] {
  const open = useFolds((folds) => folds[name] ?? byItself);
  return [open, (next) => useFolds.setState({ [name]: next })];
}
