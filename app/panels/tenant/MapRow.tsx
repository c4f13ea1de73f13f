import { shortId } from '../../../lib/internal.ts';
import { isId } from '../../common/pickerItems.ts';
import type { ForeignRow } from '../../designer/actions/tenant/foreign.ts';
import { useEntryPicker } from '../../designer/actions/tenant/useEntryPicker.ts';
import { useNames } from '../../designer/state/names.ts';
import type { Connection } from '../../designer/state/tenant.ts';
import { Picker } from '../../ui/Picker.tsx';

/** So many tasks are named that use an app or space. */
const NAMED = 3;

interface Props {
  readonly connection: Connection;
  readonly row: ForeignRow;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** What one id of the file is in the tenant. */
export function MapRow({ connection, row, chosen, onChoose }: Props) {
  const names = useNames();
  const { query, setQuery, items, status, take } = useEntryPicker(connection, row.kind);
  return (
    <Picker
      label={row.name ?? shortId(row.id)}
      raw={row.name === null ? '' : shortId(row.id)}
      shown={chosen === undefined ? '' : (names[`${row.kind}s`].get(chosen) ?? chosen)}
      placeholder={row.isInFile ? 'is created' : 'Choose'}
      note={noteOf(row, chosen)}
      items={items}
      status={status}
      query={query}
      onQuery={setQuery}
      onPick={(value) => onChoose(take(value))}
      onLeave={(typed) => isId(typed) && onChoose(take(typed))}
      onUnset={chosen === undefined ? undefined : () => onChoose(undefined)}
    />
  );
}

function noteOf({ isInFile, usedBy, suggestion }: ForeignRow, chosen: string | undefined): string {
  const used = usedBy.slice(0, NAMED).join(', ') + (usedBy.length > NAMED ? ` and ${usedBy.length - NAMED} more` : '');
  const by = isInFile ? [] : [`Used by ${used}.`];
  const same = suggestion !== null && suggestion === chosen ? ['Suggested: it has the same name.'] : [];
  return [...by, ...same].join(' ');
}
