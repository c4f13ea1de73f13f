import { imageScale } from '../../lib/internal.ts';

/** How many pixels of the image stand for one of the picture, where there is room. */
const SCALE = 2;

/**
 * An SVG picture as an image. What is too large for a browser becomes smaller.
 *
 * @throws When the browser cannot make it.
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = imageScale({ width, height }, SCALE);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no images.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large for this browser to make an image of it. Export SVG instead.');
  return blob;
}
