import type { Json } from '../../../../lib/index.ts';
import { SelectField } from '../../../ui/Fields.tsx';
import type { FieldProps } from './PathTextField.tsx';
import { usePathField } from './usePathField.ts';

interface Props extends FieldProps {
  readonly options: readonly (readonly [value: Json, text: string])[];
}

/** One of a few values, or none: that it is not set is a choice of its own. Another value is shown and kept. */
export function PathChoiceField({ task, path, label, raw, note, unset = 'not set', options }: Props) {
  const { value, refused, choose } = usePathField(task, path);
  const key = (each: Json): string => JSON.stringify(each);
  const shown: [string, string][] = [
    ['', unset],
    ...options.map(([each, text]): [string, string] => [key(each), text]),
  ];
  const odd = value !== undefined && !shown.some(([each]) => each === key(value));
  if (odd) shown.push([key(value), typeof value === 'string' ? value : key(value)]);
  const words = odd ? 'The file has a value that is not in this list. It is kept as it is.' : note;
  return (
    <SelectField
      label={label}
      value={value === undefined ? '' : key(value)}
      options={shown}
      disabled={refused !== null}
      onChange={(text) => choose(text === '' ? undefined : (JSON.parse(text) as Json))}
      {...(raw ? { raw } : {})}
      {...(refused !== null ? { note: refused } : words ? { note: words } : {})}
    />
  );
}

const YES_NO = [
  [true, 'yes'],
  [false, 'no'],
] as const;

/** Yes, no, or not set. */
export function PathTriStateField(props: FieldProps) {
  return <PathChoiceField {...props} options={YES_NO} />;
}
