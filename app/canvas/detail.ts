/** How much a node tells at a zoom: everything; its name, larger; its name alone; nothing but its place. */
export type Detail = 'full' | 'brief' | 'name' | 'shape';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.6) return 'full';
  if (zoom >= 0.35) return 'brief';
  return zoom >= 0.15 ? 'name' : 'shape';
}
