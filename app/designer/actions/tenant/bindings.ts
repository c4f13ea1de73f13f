import { locate, positionsIn } from '../../../../lib/editor/index.ts';
import { readBindings } from '../../../../lib/tenant/index.ts';
import { parseJson } from '../../../../lib/internal.ts';
import type { BindingsFile } from '../../ports/tenant.ts';
import type { Designer } from '../../designer.ts';

/** Lets a person choose a bindings file. What cannot be read is said, and nothing changes. */
export function chooseBindings(
  designer: Designer,
  onChosen: (bindings: BindingsFile) => void,
  onFault: (reason: string) => void,
): void {
  designer.ports.files.pick(([file]) => {
    void designer.ports.files.read(file).then((read) => {
      if (!read.ok) return onFault(read.refusal.message);
      const parsed = parseJson(read.value);
      if (!parsed.ok)
        return onFault(
          `${file.name}, line ${parsed.refusal.line}, column ${parsed.refusal.column}: ${parsed.refusal.message}`,
        );
      const bindings = readBindings(parsed.value);
      if (!bindings.ok) {
        const { line, column } = positionsIn(read.value)(locate(read.value, bindings.refusal.pointer).start);
        return onFault(`${file.name}, line ${line}, column ${column}: ${bindings.refusal.message}`);
      }
      onChosen({ name: file.name, value: bindings.value });
    });
  });
}
