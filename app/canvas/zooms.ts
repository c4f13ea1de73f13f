/** How small the canvas can be drawn by hand, unless the chain needs more to be seen whole, and how large. */
export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2;
/** No view is smaller than this. */
export const LEAST_ZOOM = 0.002;
/** A large chain is painted as a picture below this zoom: names could not be read any more. */
export const PICTURE_ZOOM = 0.22;

/** How much a node tells at a zoom: everything; its name, larger; its name alone; nothing but its place. */
export type Detail = 'full' | 'brief' | 'name' | 'shape';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.6) return 'full';
  if (zoom >= 0.35) return 'brief';
  return zoom >= 0.15 ? 'name' : 'shape';
}
