import { getIn } from '../../../lib/editor/index.ts';
import type { Json } from '../../../lib/index.ts';
import { isArray } from '../../../lib/internal.ts';

function list(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

/**
 * What a JSON Schema cannot say and the validators of the other SDKs (Go, Java) check: events have names of their own,
 * what is called is declared, and the start names a state. `onEvents` is read anew here, not by the code under test.
 */
export function wrongReferences(definition: Json): string[] {
  const names = list(getIn(definition, ['events'])).map((event) => getIn(event, ['name']));
  const states = list(getIn(definition, ['states']));
  const groups = states.flatMap((state) => list(getIn(state, ['onEvents'])));
  const refs = groups.flatMap((group) => list(getIn(group, ['eventRefs'])));
  const start = getIn(definition, ['start', 'stateName']);
  const isState = states.some((state) => getIn(state, ['name']) === start);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two events are called ${name}`),
    ...refs.filter((ref) => !names.includes(ref)).map((ref) => `no event is called ${JSON.stringify(ref)}`),
    ...(start === undefined || isState ? [] : [`no state is called ${JSON.stringify(start)}`]),
  ];
}
