import { calledNames, eventRefs } from '../../model/eventRefs.ts';
import { type Json, isObject, own } from '../../model/json.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../types.ts';

export const danglingRef: Rule = {
  code: 'dangling-ref',
  severity: 'error',
  check(task, report) {
    const declared = new Set<Json | undefined>(
      task.incoming.map((item) => (item.kind === 'edge' ? item.name : isObject(item.entry) ? own(item.entry, 'name') : undefined)),
    );
    const called = calledNames(task.definition);
    if ([...called].every((name) => declared.has(name))) return;
    for (const { name, path } of eventRefs(task.definition)) {
      if (!declared.has(name)) report(messages.danglingRef(typeof name === 'string' ? name : JSON.stringify(name)), path);
    }
  },
};
