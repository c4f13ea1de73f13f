const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

const quoted = (names: readonly string[]): string => names.map((each) => `“${each}”`).join(', ');

/** Every sentence of a plan. */
export const messages = {
  fault: (name: string, pointer: string, message: string) =>
    `“${name}”${pointer === '' ? '' : `, ${pointer}`}: ${message}`,
  noReload: (app: string) =>
    `You may not reload the app “${app}”, so the service refuses its tasks. Ask its owner, or choose another app.`,
  noEdit: (space: string) =>
    `You may not edit in the space “${space}”, so the service refuses tasks there. Ask its owner, or choose another.`,
  full: (app: string, count: number) =>
    `The app ${app} would have ${count} tasks. The service takes no more than 10 on one; nothing is applied ` +
    'until some go.',
  legacy: (count: number) =>
    `${count === 1 ? '1 app gets its' : `${count} apps get their`} first task. ` +
    'The service switches off the older reload tasks that such an app may have.',
  owner: (count: number) => `${tasks(count)} will belong to whoever applies this: an update takes over the ownership.`,
  resets: (keys: readonly string[], count: number) =>
    `In ${tasks(count)} what the file leaves out is reset: ${keys.join(', ')}.`,
  silenced: (names: readonly string[], name: string) =>
    `“${name}” will be deleted, but ${quoted(names)} still ${names.length === 1 ? 'waits' : 'wait'} for it. ` +
    `The service gives no warning, and never starts ${names.length === 1 ? 'it' : 'them'} for that again.`,
  leftBehind: (names: readonly string[], name: string) =>
    `“${name}” will be created again with a new id. ${quoted(names)}, not in the file, still ` +
    `${names.length === 1 ? 'waits' : 'wait'} for the old id, and will not start for it again.`,
  unknownTask: (name: string, id: string) =>
    `“${name}” has the id ${id}, which this tenant does not know: the task was deleted there, or the file comes from ` +
    'another one. Pull it again, or map it to a task of this tenant in a bindings file.',
  unknownUpstream: (task: string) =>
    `Waits for ${task}, which is neither in the file nor in the tenant: it will never start for that.`,
  localUpstream: (id: string) =>
    `Waits for ${id}, a local id that no task of the file has. Add that task, or remove the edge.`,
  sameId: (id: string) => `Two tasks of the file have the id ${id}. Give one of them another.`,
  unnamed: () => 'It has no id, so the bindings cannot find it next time. Give it one, such as "new:load".',
  unbound: (what: 'task' | 'app' | 'space', id: string) =>
    `The bindings do not map the ${what} ${id}. Add it to “${what}s”.`,
} as const;
