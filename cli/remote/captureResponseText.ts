import { AsyncLocalStorage } from 'node:async_hooks';
import { type Answer, type AnswerHeaders, deprecationIn, TenantError } from '../../lib/tenant/index.ts';
import { writeStderr } from '../io/writeStderr.ts';

/** The most that one answer may hold, in bytes: a page of tasks has a few hundred thousand. */
export const LARGEST_ANSWER = 100_000_000;

/** What a call gets: the text of the answer that came last. */
interface Captured {
  text?: string;
  headers?: AnswerHeaders;
  /** Why an answer is not taken. The client would tell it otherwise. */
  fault?: TenantError;
}

/**
 * The version of the service's pages that this is made for. The functions of @qlik/api send the one that was the newest
 * when they were made, and take no other.
 */
const API_VERSION = '2026-11';

const captures = new AsyncLocalStorage<Captured>();
let isWrapped = false;

/**
 * Makes a call of @qlik/api and adds the text of its answer to it. The client parses what comes and drops the text,
 * and with it how numbers and escapes were spelled; and it takes no `fetch` of one's own:
 * so the one that it calls is listened to, during this call alone.
 */
export async function captureResponseText<T extends Answer>(call: () => Promise<T>): Promise<T> {
  const { captured, answer } = await capture(call);
  const { text, headers } = captured;
  if (headers) tellDeprecation(headers);
  return { ...answer, ...(text === undefined ? {} : { text }), ...(headers ? { headers } : {}) };
}

/** Does something by @qlik/api whose answers are bounded, and not followed to other places. */
export async function bounded<T>(work: () => Promise<T>): Promise<T> {
  return (await capture(work)).answer;
}

async function capture<T>(work: () => Promise<T>): Promise<{ readonly captured: Captured; readonly answer: T }> {
  if (!isWrapped) wrap();
  const captured: Captured = {};
  try {
    return { captured, answer: await captures.run(captured, work) };
  } catch (error) {
    throw captured.fault ?? error;
  }
}

function wrap(): void {
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const captured = captures.getStore();
    if (!captured) return plain(input, init);
    // wherever that leads to, the key is not for that place
    const headers = new Headers(init?.headers);
    headers.set('qlik-api-version', API_VERSION);
    const response = await plain(input, { ...init, headers, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400 && response.headers.has('location')) {
      await response.body?.cancel();
      throw (captured.fault = new TenantError(
        response.status,
        '',
        `The tenant sends requests on to ${shownPlace(response.headers.get('location')!)}, where none are sent. See ` +
          'whether its address is right',
      ));
    }
    captured.headers = response.headers;
    return Object.assign(response, { text: async () => (captured.text = await textOf(response, captured)) });
  };
  isWrapped = true;
}

async function textOf(response: Response, captured: Captured): Promise<string> {
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
      throw (captured.fault = new TenantError(
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

const told = new Set<string>();

/** Says what a tenant says of the end of its API: each sentence once in a process, for it is no news the next time. */
function tellDeprecation(headers: AnswerHeaders): void {
  const found = deprecationIn(headers);
  if (!found) return;
  const end = found.ends === null ? '' : ` and ends on ${found.ends}`;
  const sentence = `taskloom: the tenant says that this part of its API is deprecated${end}.`;
  if (told.has(sentence)) return;
  told.add(sentence);
  writeStderr([sentence]);
}
