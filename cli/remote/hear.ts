import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answer } from '../../lib/index.ts';

/** What a call hears: the text of the answer that came last. */
interface Ear {
  text?: string;
}

const listening = new AsyncLocalStorage<Ear>();
let isWrapped = false;

/**
 * Makes a call of @qlik/api and adds the text of its answer to it. The client parses what comes and drops the text,
 * and with it how numbers and escapes were spelled; and it takes no `fetch` of one's own:
 * so the one that it calls is listened to, during this call alone.
 */
export async function hear<T extends Answer>(call: () => Promise<T>): Promise<T> {
  if (!isWrapped) wrap();
  const ear: Ear = {};
  const answer = await listening.run(ear, call);
  return ear.text === undefined ? answer : { ...answer, text: ear.text };
}

function wrap(): void {
  const plain = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const response = await plain(...request);
    const ear = listening.getStore();
    if (!ear) return response;
    const read = response.text.bind(response);
    return Object.assign(response, { text: async () => (ear.text = await read()) });
  };
  isWrapped = true;
}
