import type { TaskChange } from './types.ts';

/**
 * What a change is of: the same for the change of another side, and for the one that takes it back. Of two changes of
 * one task with the same key, each is an answer to the other.
 *
 * @example
 * const theirs = definitionChanges(pulled, inTenant, nameOf);
 * const left = new Set(definitionChanges(inTenant, inFile, nameOf).map(changeKey));
 * theirs.filter((change) => left.has(changeKey(change))); // what the file does not have of theirs
 */
export function changeKey(change: TaskChange): string {
  switch (change.code) {
    case 'edge-added':
    case 'edge-removed':
      return JSON.stringify(['edge', change.upstream.id, change.status]);
    case 'edge-status':
    case 'new-id':
      return JSON.stringify([change.code, change.upstream.id]);
    case 'event-added':
    case 'event-removed':
      return JSON.stringify(['event', change.name, change.isDataset]);
    case 'field':
      return JSON.stringify(['field', change.pointer]);
    default:
      return change.code;
  }
}
