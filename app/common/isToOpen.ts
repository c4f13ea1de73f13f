/** Whether what has this path is opened with its folder: `.json` files, but no hidden ones and none of packages. */
export function isToOpen(path: string): boolean {
  const parts = path.split('/');
  return /\.json$/i.test(path) && parts.every((part) => !isPassedOver(part));
}

/** macOS puts what belongs to the system into a folder of its own in each zip. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}
