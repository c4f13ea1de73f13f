/** How small and how large the canvas can be drawn. */
export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2;
