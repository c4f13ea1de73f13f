import { attributeName } from '../compiler/runFinished.ts';
import { FIELDS } from '../model/fields.ts';
import { type JsonObject, isArray, own } from '../model/json.ts';
import { type Path, getIn } from '../model/path.ts';

/** What a tenant has ids for that definitions name. */
export type ReferenceKind = 'app' | 'space' | 'task';

/** A place in a definition that names something of the tenant. */
export interface Reference {
  readonly path: Path;
  readonly kind: ReferenceKind;
  readonly id: string;
}

const ATTRIBUTES: ReadonlyMap<string, ReferenceKind> = new Map([
  ['id', 'task'],
  ['appId', 'app'],
  ['spaceId', 'space'],
]);

/** The places of a definition that name apps, spaces and other tasks. */
export function referencesIn(definition: JsonObject): Reference[] {
  const places: (readonly [Path, ReferenceKind])[] = [
    [FIELDS.appId, 'app'],
    [FIELDS.spaceId, 'space'],
    ...correlated(definition),
  ];
  return places.flatMap(([path, kind]) => {
    const id = getIn(definition, path);
    return typeof id === 'string' && id !== '' ? [{ path, kind, id }] : [];
  });
}

function correlated(definition: JsonObject): (readonly [Path, ReferenceKind])[] {
  const events = own(definition, 'events');
  return (isArray(events) ? events : []).flatMap((entry, event) => {
    const items = getIn(entry, ['correlation']);
    return (isArray(items) ? items : []).flatMap((item, index) => {
      const kind = ATTRIBUTES.get(String(attributeName(item)));
      return kind ? [[['events', event, 'correlation', index, 'contextAttributeValue'], kind] as const] : [];
    });
  });
}
