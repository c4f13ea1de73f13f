import { type ComponentType, Suspense, lazy } from 'react';

/**
 * A part of the page whose code is fetched when it is first shown, to keep the first picture quick. It stays from
 * then on: a dialog that closes gives the focus back.
 *
 * @param wanted - A hook that says whether it is to be shown now.
 */
export function later(wanted: () => boolean, load: () => Promise<ComponentType>): ComponentType {
  const Part = lazy(() => load().then((part) => ({ default: part })));
  let seen = false;
  return function Later() {
    seen = wanted() || seen;
    return seen ? <Suspense fallback={null}><Part /></Suspense> : null;
  };
}
