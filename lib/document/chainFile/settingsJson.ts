import type { NodeKey } from '../../model/chain.ts';
import {
  type Json,
  type JsonObject,
  equalJson,
  fromEntries,
  isArray,
  isObject,
  own,
  withKey,
  withoutKey,
} from '../../model/json.ts';
import {
  NO_SETTINGS,
  type QuietTime,
  type RehearsalSettings,
  type TaskExpectation,
  WEEKDAYS,
  type Weekday,
  isTimeOfDay,
  settingsOrNone,
} from '../../model/rehearsalSettings.ts';
import { isZone } from '../../schedule/zones.ts';
import { readAll, writeAll } from './entriesById.ts';
import { expectationJson, readExpectation } from './expectationJson.ts';
import { readScenario, scenarioJson } from './scenarioJson.ts';

/**
 * How the tasks of a chain document run:
 *
 * ```json
 * {
 *   "zone": "Europe/Oslo",
 *   "lanes": 4,
 *   "tasks": {
 *     "<node key>": {
 *       "duration": { "low": 60, "usual": 300, "high": 900 },
 *       "failure": { "source": "runs", "share": 0.02 },
 *       "deadline": "07:00",
 *       "manual": ["06:30"],
 *       "datasets": ["2026-03-01T04:00:00Z"]
 *     }
 *   },
 *   "quiet": { "quiet-1": { "from": "22:00", "to": "02:00", "days": ["SA"] } },
 *   "holidays": { "2026-12-25": "Christmas Day" },
 *   "scenarios": { "scenario-1": { "name": "…", "changes": [{ "kind": "off", "task": "<node key>" }] } }
 * }
 * ```
 *
 * What is not of this form is passed over.
 */
export function readSettings(json: Json | undefined): RehearsalSettings {
  if (!isObject(json)) return NO_SETTINGS;
  return settingsOrNone({
    zone: readZone(own(json, 'zone')),
    lanes: readLanes(own(json, 'lanes')),
    tasks: readAll(own(json, 'tasks'), readExpectation),
    quiet: readAll(own(json, 'quiet'), readQuiet),
    holidays: readHolidays(own(json, 'holidays')),
    scenarios: readAll(own(json, 'scenarios'), readScenario),
  });
}

/**
 * `view` with the settings as they are now. What could not be read in it stays.
 *
 * @param named - The key that a node has when the file is read again.
 */
export function writeSettings(
  view: JsonObject,
  settings: RehearsalSettings,
  named: (key: NodeKey) => NodeKey,
): JsonObject {
  const was = own(view, 'rehearsal');
  // what is of another form is nothing that was read, and stays as long as there is nothing to write
  if (was !== undefined && !isObject(was) && settings === NO_SETTINGS) return view;
  let written: JsonObject = isObject(was) ? was : {};
  written = withMember(written, 'zone', settings.zone, readZone);
  written = withMember(written, 'lanes', settings.lanes, readLanes);
  written = withTasks(written, settings.tasks, named);
  written = writeAll(written, 'quiet', settings.quiet, readQuiet, quietJson);
  written = withHolidays(written, settings.holidays);
  written = writeAll(written, 'scenarios', settings.scenarios, readScenario, (scenario, old) =>
    scenarioJson(scenario, old, named),
  );
  if (written === was) return view;
  return Object.keys(written).length > 0 ? withKey(view, 'rehearsal', written) : withoutKey(view, 'rehearsal');
}

function withMember<T extends string | number>(
  written: JsonObject,
  key: string,
  now: T | null,
  read: (json: Json | undefined) => T | null,
): JsonObject {
  if (read(own(written, key)) === now) return written;
  return now === null ? withoutKey(written, key) : withKey(written, key, now);
}

/** A task may be called otherwise when the file is read again, so its entry is found by what it was called. */
function withTasks(
  written: JsonObject,
  tasks: ReadonlyMap<NodeKey, TaskExpectation>,
  named: (key: NodeKey) => NodeKey,
): JsonObject {
  const was = own(written, 'tasks');
  const old = isObject(was) ? was : {};
  const unread = Object.entries(old).filter(([, json]) => readExpectation(json) === null);
  const now = [...tasks].map(([key, one]): [NodeKey, Json] => {
    const before = own(old, key);
    return [named(key), expectationJson(one, isObject(before) ? before : {})];
  });
  const taken = new Set(now.map(([key]) => key));
  const next = fromEntries([...inOrder(now, old), ...unread.filter(([key]) => !taken.has(key))]);
  if (equalJson(next, old) && (was === undefined || isObject(was))) return written;
  return Object.keys(next).length > 0 ? withKey(written, 'tasks', next) : withoutKey(written, 'tasks');
}

/** Entries in the order of the file; new ones last. */
function inOrder(entries: readonly [string, Json][], old: JsonObject): [string, Json][] {
  const places = new Map(Object.keys(old).map((key, index) => [key, index]));
  return entries.toSorted(([a], [b]) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity) || 0);
}

function readZone(json: Json | undefined): string | null {
  return typeof json === 'string' && isZone(json) ? json : null;
}

function readLanes(json: Json | undefined): number | null {
  return typeof json === 'number' && Number.isSafeInteger(json) && json > 0 ? json : null;
}

function readQuiet(json: Json): QuietTime | null {
  if (!isObject(json)) return null;
  const [from, to, days] = [own(json, 'from'), own(json, 'to'), own(json, 'days')];
  if (typeof from !== 'string' || typeof to !== 'string' || !isTimeOfDay(from) || !isTimeOfDay(to)) return null;
  if (days === undefined) return { from, to };
  if (!isArray(days) || days.length === 0 || !days.every(isWeekday)) return null;
  return { from, to, days };
}

function isWeekday(json: Json): json is Weekday {
  return WEEKDAYS.some((day) => day === json);
}

function quietJson({ from, to, days }: QuietTime, old: JsonObject): JsonObject {
  const written = { ...old, from, to };
  if (days) return withKey(written, 'days', [...days]);
  return own(old, 'days') === undefined ? written : withoutKey(written, 'days');
}

const DATE = /^\d{4}-\d\d-\d\d$/;

function readHolidays(json: Json | undefined): ReadonlyMap<string, string> {
  const entries = isObject(json) ? Object.entries(json) : [];
  return new Map(entries.filter((entry): entry is [string, string] => isHoliday(...entry)));
}

function isHoliday(date: string, name: Json): name is string {
  if (!DATE.test(date) || typeof name !== 'string') return false;
  const at = Date.parse(date);
  // 30 February is read as a day of March
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

function withHolidays(written: JsonObject, holidays: ReadonlyMap<string, string>): JsonObject {
  const was = own(written, 'holidays');
  const old = isObject(was) ? was : {};
  const unread = Object.entries(old).filter(([date, name]) => !isHoliday(date, name) && !holidays.has(date));
  const next = fromEntries([...inOrder([...holidays], old), ...unread]);
  if (equalJson(next, old) && (was === undefined || isObject(was))) return written;
  return Object.keys(next).length > 0 ? withKey(written, 'holidays', next) : withoutKey(written, 'holidays');
}
