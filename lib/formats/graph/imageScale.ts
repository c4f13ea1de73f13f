/** The largest images that browsers and image viewers take, in pixels. */
const MAX_SIDE = 16_000;
const MAX_AREA = 100e6;

/**
 * How many pixels of an image stand for one of a picture: as many as are wanted, unless the image were too large.
 *
 * @param picture - Its size in pixels.
 * @example imageScale({ width: 400, height: 300 }, 2) // 2
 */
export function imageScale(picture: { readonly width: number; readonly height: number }, wanted: number): number {
  const { width, height } = picture;
  return Math.min(wanted, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));
}
