import {
  type CsvFault,
  type NamedEntries,
  fromCompact,
  fromCsv,
  namesInCompact,
  namesInTable,
} from '../../lib/formats/index.ts';
import { type Chain, DIALECTS, type Json, compile, open } from '../../lib/index.ts';
import { OUTPUT, readArgs } from '../io/args.ts';
import { choice } from '../io/choice.ts';
import { DONE, FOUND_ERRORS } from '../io/exit.ts';
import { FORMATS, formatOf } from '../io/format.ts';
import { readText, shownName } from '../io/read.ts';
import { UsageError, refused } from '../io/usageError.ts';
import { writeResult } from '../io/write.ts';
import { writeStderr } from '../io/writeStderr.ts';
import { TENANT_DETAILS, TENANT_OPTIONS, withTenant } from '../remote/connect.ts';
import { lookUpNames } from '../remote/lookUpNames.ts';
import type { Command } from './types.ts';

const OPTIONS = { format: { type: 'string' }, ...TENANT_OPTIONS, ...OUTPUT } as const;

interface Made {
  readonly chain: Chain;
  /** Each with the place that it is about. */
  readonly warnings: readonly string[];
}

export const compileCommand: Command = {
  name: 'compile',
  synopsis: 'FILE [--format F] [-o FILE]',
  summary: 'prints the task definitions of a chain or a table',
  details: [
    'FILE holds a chain as decompile prints it, or written by hand with little:',
    '  {"tasks": [{"name": "Extract", "appId": "..."}, {"name": "Report", "appId": "..."}],',
    '   "edges": [{"source": "Extract", "target": "Report", "status": "SUCCEEDED"}]}',
    'Edges name tasks by id or by a name that only one task has.',
    '',
    'Or it holds a table (CSV with commas, semicolons or tabs), one task a row, under a header of',
    '  name, appId, spaceId, usage, enabled, after, status, join, recurrence, timezone, startDateTime, id',
    'in any order; only name and appId are required. after lists what the task waits for, by name or id,',
    'separated by ";": external:ID for a task that is not in the table, "..." around a name with a ";" in it.',
    'status is one word for all of them, or one for each, separated by ";". --dialect v1|scheduling says what',
    'the definitions are for; v1 when left out.',
    '--format json or csv says what FILE holds; else its ending does (.json, .csv, .tsv), or its first line.',
    '',
    'Instead of appId and spaceId, app and space may name an app and a space of a tenant: then it is asked for the',
    'ids, and a task is of the kind and in the space of its app where it says nothing else.',
    ...TENANT_DETAILS.slice(0, -1),
  ],
  async run(argv) {
    const { operands, values } = readArgs(argv, ['FILE'], OPTIONS);
    const format = values.format === undefined ? null : choice('--format', values.format, FORMATS);
    const dialect = values.dialect === undefined ? null : choice('--dialect', values.dialect, DIALECTS);
    const file = shownName(operands[0]!);
    const text = await readText(operands[0]!);
    const isTable = (format ?? formatOf(operands[0]!, text)) === 'csv';
    if (dialect && !isTable) throw new UsageError(['taskloom compile: --dialect is for tables; a chain says its own.']);
    const value = isTable ? null : parse(text, file);
    const names = isTable ? namesInTable(text) : namesInCompact(value!);
    const isNamed = names.apps.length + names.spaces.length > 0;
    const entries = isNamed ? await withTenant(values, (connection) => lookUpNames(connection, names)) : undefined;
    const { chain, warnings } = isTable
      ? readTable(text, file, dialect ?? 'v1', entries)
      : readPlain(value!, file, entries);

    await writeResult(`${JSON.stringify(compile(chain), null, 2)}\n`, values.output);
    writeStderr(warnings);
    return warnings.length > 0 ? FOUND_ERRORS : DONE;
  },
};

function readPlain(value: Json, file: string, entries: NamedEntries | undefined): Made {
  const made = fromCompact(value, entries ? { entries } : {});
  if (!made.ok) throw new UsageError(made.refusal.faults.map((fault) => `${file}: ${fault}`));
  const { chain, warnings } = made.value;
  return { chain, warnings: warnings.map((warning) => `${file}: warning: ${warning}`) };
}

function readTable(text: string, file: string, dialect: Chain['dialect'], entries: NamedEntries | undefined): Made {
  const made = fromCsv(text, { dialect, ...(entries ? { entries } : {}) });
  const place = ({ line, column }: CsvFault) => `${file}:${line}:${column}`;
  if (!made.ok) throw new UsageError(made.refusal.faults.map((fault) => `${place(fault)}: ${fault.message}`));
  const { chain, warnings } = made.value;
  return { chain, warnings: warnings.map((fault) => `${place(fault)}: warning: ${fault.message}`) };
}

/** The JSON value of a text. `open` says where a text is not JSON; that it holds no tasks does not count here. */
function parse(text: string, file: string): Json {
  const opened = open(text);
  if (!opened.ok && opened.refusal.code !== 'not-tasks') throw refused(file, opened.refusal);
  return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
}
