import { refuser } from '../model/result.ts';

interface Task {
  readonly task: string;
}

interface Key {
  readonly key: string;
}

/** Every sentence with which a command refuses. Names of tasks are as they are shown. */
export const sentences = {
  'no-task': () => 'There is no such task.',
  'no-edge': () => 'There is no such edge.',
  'no-event': () => 'There is no such event.',
  'no-source': () => 'There is no such task to wait for.',
  'no-target': () => 'That task is not in this file, so nothing can be added to what it waits for.',
  'id-taken': () => 'Another task has that id.',
  'no-state': ({ task }: Task) => `${task} has no state to wire; repair its definition first.`,
  'no-state-for-join': ({ task }: Task) => `${task} has no state to write the join to; repair its definition first.`,
  'ambiguous-source': ({ task }: Task) => `Another task has the same id as ${task}, so nothing can wait for this one.`,
  'duplicate-edge': ({ task }: Task) => `${task} already waits for that.`,
  'all-connected': () => 'Each of the selected tasks leads there already, or cannot be waited for.',
  'own-status': () => 'The edge waits for a status of its own; choose another one first.',
  'own-edge': () => 'The edge starts or ends at that task already.',
  'no-fix': () => 'There is no safe fix for this problem.',
  'nothing-to-group': () => 'Select the tasks that belong together first.',
  'no-comment': () => 'There is no such comment.',
  'empty-comment': () => 'Write something first.',
  'nothing-to-paste': () => 'There is no task in what was pasted.',
  'no-dataset-events': () => 'The dialect v1 has no dataset events; convert the chain to scheduling first.',
  'has-dataset-event': ({ task }: Task) => `${task} already starts when a dataset is updated.`,
  'no-app': ({ task }: Task) => `${task} has no app yet; the datasets are those that its app uses.`,

  'no-schedule': ({ task }: Task) => `${task} has no schedule.`,
  'no-field': () => 'There is no field at that place.',
  'server-owned': ({ key }: Key) => `The service writes ${key}; it cannot be edited.`,
  'file-key': ({ key }: Key) =>
    `${key} at the top level marks the kind of file, so Taskloom does not write it into a task.`,
  'metadata-as-a-whole': () => 'Metadata is edited field by field: most of it is the service’s own.',
  'list-as-a-whole': ({ key }: Key) => `${key} cannot be replaced as a whole; edit its items.`,
  'nothing-to-write-to': ({ key }: Key) => `The definition has no ${key} to write to; add one in the file.`,
  'event-refs': () => 'What a task waits for is edited by its edges.',
  'event-as-a-whole': () => 'An event is edited field by field; it is added and removed with its edge.',
  'event-blocked': () => 'The event has another kind of value there; change it in the JSON.',
  'event-name-taken': ({ name }: { readonly name: string }) => `Another event of this task is called ${name}.`,
  'event-name-missing': () => 'An event that eventRefs refer to needs a name.',
  'event-name-referenced': ({ name }: { readonly name: string }) => `eventRefs of this task already refer to ${name}.`,
  'join-required': () => 'A task with two edges or more must say how it waits for them.',
  'field-blocked': ({ key }: Key) =>
    `The definition has another kind of value where ${key} belongs; change it in the JSON.`,
  'own-field': ({ key }: Key) => `${key} has a field of its own.`,
};

export const refuse = refuser(sentences);
