import { eventRefs } from '../../model/eventRefs.ts';
import { type Json, isObject, own } from '../../model/json.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../types.ts';

export const danglingRef: Rule = {
  code: 'dangling-ref',
  severity: 'error',
  *check(task) {
    const declared = new Set<Json | undefined>(
      task.incoming.map((item) => (item.kind === 'edge' ? item.name : isObject(item.entry) ? own(item.entry, 'name') : undefined)),
    );
    for (const { name, path } of eventRefs(task.definition)) {
      if (!declared.has(name)) yield { message: messages.danglingRef(typeof name === 'string' ? name : JSON.stringify(name)), path };
    }
  },
};
