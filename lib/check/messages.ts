/** Every sentence that a check says: what is wrong, what the service will do, what to do. */
export const messages = {
  unknownStatus: (word: string) =>
    `Waits for a run that ends with “${word}”, which is no status of a run. This edge may never fire; choose succeeded, failed or any.`,
  unusedEvent: (name: string) =>
    `The event “${name}” is declared, but no eventRefs entry names it, so it starts nothing. Name it in eventRefs or remove it.`,
  danglingRef: (name: string) =>
    `eventRefs names “${name}”, but no event of this task is called that. The service waits for nothing there; declare the event or remove the name.`,
  duplicateEventName: (name: string) =>
    `Two events of this task are called “${name}”. Only the first is drawn, and which of them the service means is not known; give each its own name.`,
  unrecognisedEvent: (name: string) =>
    `The event “${name}” is not a finished run of one task. It is kept as it is, and no edge is drawn for it.`,
  joinUnset: (count: number) =>
    `${count} edges come in, but exclusive is not set. By the standard any one of them starts the task; set all or any to be sure.`,
  manyStates: (count: number) =>
    `Has ${count} states. The service takes exactly one and will refuse this definition; make a task of each.`,
  manyActions: (count: number) =>
    `Has ${count} actions. The service takes exactly one and will refuse this definition; make a task of each.`,
  manyGroups: (count: number) =>
    `Has ${count} onEvents entries. The service is known to take one, and what several mean is not known; call all events in the first.`,
  twoTriggers: () =>
    'Has a schedule and waits for events as well. The service is known to take one trigger a task; split it into two tasks.',
  startWithoutTrigger: () =>
    'Has a start without a schedule and waits for no event, so only a person starts it. Add a schedule or an edge, or remove start.',
  missingUpstream: (id: string) =>
    `Waits for the task ${id}, which is not in this file. If it is gone from the tenant, this edge never fires; add it to the file or remove the edge.`,
  noState: () =>
    'Has no usable state. The service wants exactly one state with one action, and will refuse this definition; add it in the file.',
  duplicateId: (id: string) => `Another task before this one has the id ${id}. Edges mean the first; give each task its own id.`,
  noName: () => 'Has no name. The service requires one; name the task.',
} as const;
