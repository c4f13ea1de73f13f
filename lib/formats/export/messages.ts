/** The sentence of each problem of an export. */
export const sentences = {
  'create-unknown-upstream': ({ id }: { readonly id: string }) =>
    `Waits for ${id}, a local id that no task of this file has. The service will refuse this; add that task or ` +
    'remove the edge.',
};
