/** Every sentence on what a table cannot say. */
export const messages = {
  noApp: () => 'Has no app. Its row is written without one, which compile refuses; name the app in the table.',
  duplicateId: (id: string) => `Another task before this one has the id ${id}, so its row has an id of its own.`,
  schedule: (place: string) =>
    `A table has no column for ${place}. It is left out, so the task would run at other times.`,
  event: (name: string) =>
    `The event “${name}” is not the end of a run of one task. A table has no column for it; it is left out.`,
  edge: (source: string) =>
    `A table cannot say how this task waits for ${source}; what it says instead is something else.`,
  value: (place: string) =>
    `A table has no column for ${place}. It is left out, or the usual value is put in its place.`,
} as const;
