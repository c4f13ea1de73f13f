/**
 * What the entries of a catalogue are called, by their ids.
 *
 * @example withNames(names, { apps: namesById(await catalogue.appsById(ids)) })
 */
export function namesById(entries: ReadonlyMap<string, { readonly name: string }>): ReadonlyMap<string, string> {
  return new Map(Array.from(entries, ([id, { name }]) => [id, name]));
}
