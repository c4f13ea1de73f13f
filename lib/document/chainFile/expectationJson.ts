import {
  type Json,
  type JsonObject,
  equalJson,
  isArray,
  isObject,
  own,
  withKey,
  withoutKey,
} from '../../model/json.ts';
import { type Duration, type FailureShare, type TaskExpectation, isTimeOfDay } from '../../model/rehearsalSettings.ts';
import { timeOf } from '../../schedule/timeOf.ts';
import { isDuration, isShare } from '../../simulate/checkAssumptions.ts';

/** What a chain document says of how one task runs; `null` for what says nothing that can be read. */
export function readExpectation(json: Json): TaskExpectation | null {
  if (!isObject(json)) return null;
  const duration = readDuration(own(json, 'duration'));
  const failure = readFailure(own(json, 'failure'));
  const deadline = own(json, 'deadline');
  const [manual, datasets] = [readTimes(own(json, 'manual')), readTimes(own(json, 'datasets'))];
  const found: TaskExpectation = {
    ...(duration ? { duration } : {}),
    ...(failure ? { failure } : {}),
    ...(typeof deadline === 'string' && isTimeOfDay(deadline) ? { deadline } : {}),
    ...(manual ? { manual } : {}),
    ...(datasets ? { datasets } : {}),
  };
  return Object.keys(found).length > 0 ? found : null;
}

/** What the file said of a task, brought to what is expected now. What is not read, and what means the same, stays. */
export function expectationJson(expectation: TaskExpectation, old: JsonObject): JsonObject {
  const { duration, failure, deadline, manual, datasets } = expectation;
  const before = readExpectation(old) ?? {};
  const members: readonly (readonly [keyof TaskExpectation, Json | undefined])[] = [
    ['duration', duration && durationJson(duration)],
    ['failure', failure && { source: failure.source, share: failure.share }],
    ['deadline', deadline],
    ['manual', manual && [...manual]],
    ['datasets', datasets && [...datasets]],
  ];
  return members.reduce((written, [key, value]) => {
    if (equalJson(before[key] as Json | undefined, expectation[key] as Json | undefined)) return written;
    return value === undefined ? withoutKey(written, key) : withKey(written, key, value);
  }, old);
}

function durationJson(duration: Duration): Json {
  if (duration.source === 'runs')
    return { source: 'runs', count: duration.count, quantiles: duration.quantiles.map(rounded) };
  const { source, low, usual, high } = duration;
  return { source, low, usual, high };
}

/** Milliseconds are as exact as clocks. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}

function readDuration(json: Json | undefined): Duration | null {
  if (!isObject(json)) return null;
  const source = own(json, 'source') ?? 'entered';
  if (source === 'runs') {
    const [count, quantiles] = [own(json, 'count'), own(json, 'quantiles')];
    if (typeof count !== 'number' || !isArray(quantiles) || !quantiles.every((each) => typeof each === 'number'))
      return null;
    const duration: Duration = { source, count, quantiles };
    return isDuration(duration) ? duration : null;
  }
  const [low, usual, high] = [own(json, 'low'), own(json, 'usual'), own(json, 'high')];
  if (source !== 'entered' && source !== 'guess') return null;
  if (typeof low !== 'number' || typeof usual !== 'number' || typeof high !== 'number') return null;
  const duration: Duration = { source, low, usual, high };
  return isDuration(duration) ? duration : null;
}

function readFailure(json: Json | undefined): FailureShare | null {
  if (!isObject(json)) return null;
  const [source, share] = [own(json, 'source') ?? 'entered', own(json, 'share')];
  if ((source !== 'runs' && source !== 'entered' && source !== 'guess') || typeof share !== 'number') return null;
  return isShare({ source, share }) ? { source, share } : null;
}

/** A list of which one cannot be read says nothing: to leave one out would be another list. */
function readTimes(json: Json | undefined): readonly string[] | null {
  if (!isArray(json) || json.length === 0) return null;
  const isRead = json.every((each) => typeof each === 'string' && (isTimeOfDay(each) || !Number.isNaN(timeOf(each))));
  return isRead ? (json as readonly string[]) : null;
}
