import { refuser } from '../../model/result.ts';

interface Task {
  readonly task: string;
}

const sentences = {
  'not-compared': () => 'The document has changed since it was compared.',
  'service-owned': () => 'The service writes that value itself; it cannot be edited.',
  'new-id': () => 'The task that is waited for has another id here, so its old one cannot be used.',
  'other-upstream': ({ task }: Task) =>
    `It waits for a task outside its chain whose id belongs to ${task} here. Draw that edge by hand.`,
  'id-taken': ({ task }: Task) => `Another task has the id of ${task} here.`,
  blocked: ({ place }: { readonly place: string }) =>
    `The definition has another kind of value around ${place}. Change it in the JSON.`,
};

export const refuseTake = refuser(sentences);
