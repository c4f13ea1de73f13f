import { attributeName } from '../../compiler/runFinished.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../../model/json.ts';
import { type Path, getIn } from '../../model/path.ts';

/** An `id` correlation of a definition: the upstream that it names, and where. */
export interface UpstreamRef {
  readonly id: string;
  readonly event: number;
  readonly path: Path;
}

/** Every upstream that the events of a definition name, also in events that nothing calls. */
export function upstreamRefs(definition: JsonObject): UpstreamRef[] {
  const events = own(definition, 'events');
  if (!isArray(events)) return [];
  return events.flatMap((entry, event) => {
    const items = getIn(entry, ['correlation']);
    if (!isArray(items)) return [];
    return items.flatMap((item, index): UpstreamRef[] => {
      const id = attributeName(item) === 'id' ? valueOf(item) : undefined;
      const path = ['events', event, 'correlation', index, 'contextAttributeValue'];
      return typeof id === 'string' ? [{ id, event, path }] : [];
    });
  });
}

function valueOf(item: Json): Json | undefined {
  return isObject(item) ? own(item, 'contextAttributeValue') : undefined;
}
