import { durationWords } from '../../lib/schedule/index.ts';
import type { RunRecord } from './types.ts';

/** The log of a run, as far as it has come. */
export function logOf(run: RunRecord): string {
  const { startedAt, endedAt } = run;
  const start = [
    'This is the local tenant of Taskloom. Nothing is reloaded: a run takes its time, and ends.',
    `Run ${run.id} of task "${run.taskName}" (${run.taskId}) started for ${run.executedAs}, triggered by ` +
      `${run.triggeredBy}.`,
    ...run.consumed.map(({ name, runId, at }) => `Event "${name}" came at ${at}, with the end of run ${runId}.`),
    `Reload of app ${run.resourceId} begins${run.partial ? ', in part' : ''}.`,
  ];
  return lines(startedAt, start) + (endedAt === null ? '' : lines(endedAt, end(run, endedAt)));
}

function end(run: RunRecord, endedAt: string): string[] {
  const seconds = (Date.parse(endedAt) - Date.parse(run.startedAt)) / 1000;
  const failed = run.cutOff ?? 'The run fails: its task, or chance, had it so.';
  return [
    run.status === 'FAILED' ? `Error: ${failed}` : 'Reload finished.',
    `Run ended with ${run.status} after ${durationWords(seconds)}.`,
  ];
}

function lines(at: string, texts: readonly string[]): string {
  return texts.map((text) => `${at} ${text.replaceAll(/[\r\n]+/g, ' ')}\n`).join('');
}
