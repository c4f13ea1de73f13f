/** What a table cannot hold, and what it is called in the task. */
export type Lost =
  | { readonly what: 'id' | 'event'; readonly name: string }
  | { readonly what: 'schedule' | 'value'; readonly path: string }
  | { readonly what: 'edge'; readonly source: string };

/** The sentence of each problem of a table. */
export const sentences = {
  'csv-no-app': () => 'Has no app. Its row is written without one, which compile refuses; name the app in the table.',
  'csv-lost': (lost: Lost) => {
    switch (lost.what) {
      case 'id':
        return `An earlier task already has the id ${lost.name}, so its row has an id of its own.`;
      case 'schedule':
        return `A table has no column for ${lost.path}. It is left out, so the task would run at other times.`;
      case 'event':
        return (
          `The event “${lost.name}” is not the end of a run of one task. A table has no column for it; it ` +
          'is left out.'
        );
      case 'edge':
        return `A table cannot say how this task waits for ${lost.source}; what it says instead is something else.`;
      case 'value':
        return `A table has no column for ${lost.path}. It is left out, or the usual value is put in its place.`;
    }
  },
};
