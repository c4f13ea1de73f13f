import type { Viewport } from '../model/view.ts';
import type { ChainDocument } from './types.ts';

/**
 * `document` as it is written when this is seen of it. What is seen is not an edit: it is said only when the rest is
 * written.
 *
 * @example save(withViewport(document, { x: 0, y: 0, zoom: 0.5 }))
 */
export function withViewport(document: ChainDocument, viewport: Viewport | null): ChainDocument {
  const { view } = document;
  if (!viewport || !Object.values(viewport).every(Number.isFinite) || viewport.zoom <= 0) return document;
  const next = {
    x: Math.round(viewport.x),
    y: Math.round(viewport.y),
    zoom: Math.max(0.001, Math.round(viewport.zoom * 1000) / 1000),
  };
  const now = view.viewport;
  if (now && now.x === next.x && now.y === next.y && now.zoom === next.zoom) return document;
  return { ...document, view: { ...view, viewport: next } };
}
