import { type PullOf, type PullOptions, type Pulled, pull } from '../../../../lib/tenant/index.ts';
import { notify, stateOf } from '../../state/store.ts';
import type { Connection } from '../../state/tenant.ts';
import { openText } from '../open.ts';
import { clientOf } from './client.ts';
import type { Designer } from '../../designer.ts';

/** How a pull is followed, and stopped. */
interface PullWatch extends Pick<PullOptions, 'reach'> {
  readonly signal: AbortSignal;
  /** Called with the number of tasks that have come. */
  readonly onProgress: (count: number) => void;
}

/** Takes a chain out of a tenant and opens it. What it was then is kept, to tell later what others changed. */
export async function pullChain(
  designer: Designer,
  { place, name }: Connection,
  of: PullOf,
  fileName: string,
  { signal, onProgress, reach = 'component' }: PullWatch,
): Promise<Pulled> {
  const pulled = await pull(clientOf(designer, place), of, { reach, signal, onProgress });
  signal.throwIfAborted();
  if (!openText(designer, fileName, pulled.text)) return pulled;
  await designer.ports.applies
    .write(stateOf(designer).getState().session.id, {
      origin: name,
      base: pulled.definitions,
      wanted: [],
      plan: null,
      bindings: null,
    })
    .catch(() => {
      notify(designer, {
        kind: 'error',
        text:
          'The browser does not keep what was pulled: a plan cannot tell what others change from now on, and deletes ' +
          'nothing.',
      });
    });
  return pulled;
}
