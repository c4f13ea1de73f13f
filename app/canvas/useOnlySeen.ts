import { useEffect, useState } from 'react';

/** From so many nodes on, only what is seen is drawn. */
const MANY = 400;

/**
 * Whether only what is seen is to be drawn of so many nodes. React Flow hears of new nodes after it was rendered: where many
 * become few it draws the many once more, and is not to draw all of them then.
 */
export function useOnlySeen(count: number): boolean {
  const isMany = count > MANY;
  const [wasMany, setWasMany] = useState(isMany);
  useEffect(() => setWasMany(isMany), [isMany]);
  return isMany || wasMany;
}
