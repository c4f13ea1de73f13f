import { save } from '../../document/save.ts';
import type { ChainDocument } from '../../document/types.ts';
import { taskName } from '../../model/task.ts';
import { printJson } from '../../text/index.ts';
import { planSteps } from './createPlan.ts';
import { fileNames } from './fileNames.ts';
import { frameStyle, patchedText, taskText } from './taskText.ts';
import type { ExportFile } from './types.ts';

/** A list page of the tasks. A file that is one already stays as it is, its links included. */
export function listText(document: ChainDocument): string {
  if (document.source.kind === 'page') return save(document);
  const { indent, newline } = frameStyle(document);
  const [inner, item] = [newline + indent, newline + indent + indent];
  const tasks = document.chain.tasks.map((node) => item + taskText(document, node, indent + indent));
  const data = tasks.length === 0 ? '[]' : `[${tasks.join(',')}${inner}]`;
  return `{${inner}"data": ${data},${inner}"links": {}${newline}}${newline}`;
}

/** A file for each task, called after it. */
export function taskFiles(document: ChainDocument): ExportFile[] {
  const { newline } = frameStyle(document);
  const names = fileNames(document.chain.tasks.map(taskName), '.json');
  return document.chain.tasks.map((node, index) => ({ name: names[index]!, text: taskText(document, node) + newline }));
}

/** The plan of `createPlan` as text. Bodies keep the spelling that the document has for them. */
export function planText(document: ChainDocument): string {
  const { chain } = document;
  const style = frameStyle(document);
  const { indent, newline } = style;
  const [one, two, three] = [indent, indent.repeat(2), indent.repeat(3)].map((base) => newline + base);
  const nodes = new Map(chain.tasks.map((node) => [node.key, node]));
  const steps = planSteps(chain).map(({ key, body, refs, ...head }) => {
    const text = patchedText(document, nodes.get(key)!, body, indent.repeat(3));
    const members = [
      ...Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`),
      `"refs": ${printJson(
        refs.map((ref) => ({ ...ref })),
        { ...style, inlineObjects: true },
        indent.repeat(3),
      )}`,
      `"body": ${text}`,
    ];
    return `${two}{${members.map((member) => three + member).join(',')}${two}}`;
  });
  const list = steps.length === 0 ? '[]' : `[${steps.join(',')}${one}]`;
  const members = ['"plan": "create"', '"version": 1', `"dialect": "${chain.dialect}"`, `"steps": ${list}`];
  return `{${members.map((member) => one + member).join(',')}${newline}}${newline}`;
}
