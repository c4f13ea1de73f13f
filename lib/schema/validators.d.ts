import type { Json } from '../model/json.ts';

/** A fault as Ajv reports it, without a message. */
export type AjvFault =
  | {
      readonly instancePath: string;
      readonly keyword: 'required';
      readonly params: { readonly missingProperty: string };
    }
  | { readonly instancePath: string; readonly keyword: 'type'; readonly params: { readonly type: string | string[] } }
  | {
      readonly instancePath: string;
      readonly keyword: 'enum';
      readonly params: { readonly allowedValues: readonly (string | number)[] };
    }
  | {
      readonly instancePath: string;
      readonly keyword: 'minItems' | 'maxItems';
      readonly params: { readonly limit: number };
    }
  | {
      readonly instancePath: string;
      readonly keyword: 'uniqueItems';
      readonly params: { readonly i: number; readonly j: number };
    };

interface Validator {
  (data: Json): boolean;
  readonly errors?: readonly AjvFault[] | null;
}

export const v1: Validator;
export const scheduling: Validator;
