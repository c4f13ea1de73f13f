import type { AjvFault } from './validators.js';

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: 'a text',
    boolean: 'true or false',
    integer: 'a whole number',
    object: 'an object',
    array: 'a list',
  }),
);

/** A fault as a sentence about the value that its path leads to. */
export function faultMessage(fault: AjvFault): string {
  switch (fault.keyword) {
    case 'required':
      return `Lacks ${JSON.stringify(fault.params.missingProperty)}, which the service requires.`;
    case 'type':
      return `Should be ${[fault.params.type]
        .flat()
        .map((type) => KINDS.get(type) ?? type)
        .join(' or ')}.`;
    case 'enum':
      return `Should be ${wordsOf(fault.params.allowedValues)}.`;
    case 'minItems':
      return `Has too few items: at least ${fault.params.limit} belongs here.`;
    case 'maxItems':
      return `Has too many items: the service takes ${fault.params.limit}.`;
    case 'uniqueItems':
      return `Says the same twice, at ${fault.params.i} and ${fault.params.j}.`;
  }
}

/** The values to choose from. A word that is taken in two letter cases is one choice. */
function wordsOf(values: readonly (string | number)[]): string {
  const plain = values.map((value) => String(value).toUpperCase());
  const choices = values.filter((_, index) => plain.indexOf(plain[index]!) === index);
  const words = choices.map((value) => JSON.stringify(value)).join(', ');
  return choices.length === 1 ? words : `one of ${words}`;
}
