import { type ChainDocument, type NodeKey, graphOf, sequence, setField } from '../../../../lib/index.ts';
import { readField } from '../../../../lib/editor/index.ts';
import type { CatalogueApp } from '../../../../lib/tenant/index.ts';
import type { Designer } from '../../designer.ts';
import { dispatch } from '../../state/dispatch.ts';
import { learnNames } from '../../state/names.ts';

/**
 * Chooses the app that a task reloads: with its id come its usage and, where the task has no space yet, its space, as
 * one step.
 */
export function chooseApp(designer: Designer, task: NodeKey, app: CatalogueApp): void {
  learnNames(designer, { apps: new Map([[app.id, app.name]]) });
  dispatch(designer, withApp(task, app));
}

/** The command of {@link chooseApp}. */
export function withApp(task: NodeKey, { id, usage, spaceId }: Pick<CatalogueApp, 'id' | 'usage' | 'spaceId'>) {
  return (document: ChainDocument) => {
    const definition = graphOf(document.chain).byKey.get(task)?.definition;
    const hasSpace = definition !== undefined && readField(definition, 'spaceId') !== undefined;
    return sequence<ChainDocument>(
      (now) => setField(now, { task, field: 'appId', value: id }),
      ...(usage === null ? [] : [(now: ChainDocument) => setField(now, { task, field: 'usage', value: usage })]),
      ...(spaceId === null || hasSpace
        ? []
        : [(now: ChainDocument) => setField(now, { task, field: 'spaceId', value: spaceId })]),
    )(document);
  };
}
