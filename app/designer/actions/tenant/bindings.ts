import { locate, parseJson, positionsIn, readBindings } from '../../../../lib/index.ts';
import { pickFiles, readFile } from '../../../services/files.ts';
import type { BindingsFile } from '../../../services/tenant.ts';

/** Lets a person choose a bindings file. What cannot be read is said, and nothing changes. */
export function chooseBindings(onChosen: (bindings: BindingsFile) => void, onFault: (reason: string) => void): void {
  pickFiles(([file]) => {
    void readFile(file).then((read) => {
      if (!read.ok) return onFault(read.reason);
      const parsed = parseJson(read.text);
      if (!parsed.ok)
        return onFault(
          `${read.name}, line ${parsed.refusal.line}, column ${parsed.refusal.column}: ${parsed.refusal.message}`,
        );
      const bindings = readBindings(parsed.value);
      if (!bindings.ok) {
        const { line, column } = positionsIn(read.text)(locate(read.text, bindings.refusal.pointer).start);
        return onFault(`${read.name}, line ${line}, column ${column}: ${bindings.refusal.message}`);
      }
      onChosen({ name: read.name, value: bindings.value });
    });
  });
}
