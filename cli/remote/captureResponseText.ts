import { AsyncLocalStorage } from 'node:async_hooks';
import { type Answer, TenantError } from '../../lib/tenant/index.ts';
import { deprecationIn, tellOnce } from './deprecation.ts';

/** The most that one answer may hold, in bytes: a page of tasks has a few hundred thousand. */
export const LARGEST_ANSWER = 100_000_000;

/** What a call hears: the text of the answer that came last. */
interface Captured {
  text?: string;
  /** What the tenant says of the end of what was called, where it does. */
  deprecated?: string;
  /** Why an answer is not taken. The client would tell it otherwise. */
  fault?: TenantError;
}

/**
 * The version of the service's pages that this is made for. The functions of @qlik/api send the one that was the newest
 * when they were made, and take no other.
 */
const API_VERSION = '2026-11';

const listening = new AsyncLocalStorage<Captured>();
let isWrapped = false;

/**
 * Makes a call of @qlik/api and adds the text of its answer to it. The client parses what comes and drops the text,
 * and with it how numbers and escapes were spelled; and it takes no `fetch` of one's own:
 * so the one that it calls is listened to, during this call alone.
 */
export async function captureResponseText<T extends Answer>(call: () => Promise<T>): Promise<T> {
  const { ear, answer } = await listenTo(call);
  if (ear.deprecated !== undefined) tellOnce(ear.deprecated);
  return ear.text === undefined ? answer : { ...answer, text: ear.text };
}

/** Does something by @qlik/api whose answers are bounded, and not followed to other places. */
export async function bounded<T>(work: () => Promise<T>): Promise<T> {
  return (await listenTo(work)).answer;
}

async function listenTo<T>(work: () => Promise<T>): Promise<{ readonly ear: Captured; readonly answer: T }> {
  if (!isWrapped) wrap();
  const ear: Captured = {};
  try {
    return { ear, answer: await listening.run(ear, work) };
  } catch (error) {
    throw ear.fault ?? error;
  }
}

function wrap(): void {
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const ear = listening.getStore();
    if (!ear) return plain(input, init);
    // wherever that leads to, the key is not for that place
    const headers = new Headers(init?.headers);
    headers.set('qlik-api-version', API_VERSION);
    const response = await plain(input, { ...init, headers, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400 && response.headers.has('location')) {
      await response.body?.cancel();
      throw (ear.fault = new TenantError(
        response.status,
        '',
        `The tenant sends requests on to ${shownPlace(response.headers.get('location')!)}, where none are sent. See ` +
          'whether its address is right',
      ));
    }
    ear.deprecated = deprecationIn(response.headers) ?? ear.deprecated;
    return Object.assign(response, { text: async () => (ear.text = await textOf(response, ear)) });
  };
  isWrapped = true;
}

async function textOf(response: Response, ear: Captured): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST_ANSWER) {
      await reader.cancel();
      throw (ear.fault = new TenantError(
        0,
        '',
        `The answer of the tenant is larger than ${LARGEST_ANSWER / 1_000_000} MB`,
      ));
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** A place without what it is asked for, which may hold what nobody should see. */
function shownPlace(location: string): string {
  return location
    .replace(/[?#].*$/s, '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, 200);
}
