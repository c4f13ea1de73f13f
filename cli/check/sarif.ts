import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULES, type Level } from '../../lib/index.ts';
import { version } from '../io/package.ts';
import type { Reported } from './types.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS = { off: 'none', info: 'note', warning: 'warning', error: 'error' } as const satisfies Record<
  Level,
  string
>;

/** Problems as SARIF 2.1.0, which code hosts show beside the lines of a pull request. */
export function sarifReport(problems: readonly Reported[]): string {
  const places = new Map(RULES.map((rule, index) => [rule.code, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'taskloom', version: version(), rules: RULES.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => ({ ruleIndex: places.get(problem.code)!, ...resultOf(problem) })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ code, severity, title, reason }: (typeof RULES)[number]) {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: reason },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
  };
}

function resultOf({ code, severity, name, message, file, task, pointer, start, end, others }: Reported) {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: `${name}: ${message}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region },
        logicalLocations: [{ name: task, fullyQualifiedName: `${task}${pointer}`, kind: 'object' }],
      },
    ],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map(({ line, column }) => ({
            physicalLocation: {
              artifactLocation: { uri: uriOf(file) },
              region: { startLine: line, startColumn: column },
            },
          })),
        }),
  };
}

/** A path as code hosts match it to their own: relative ones stay so. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
}
