/** Every sentence that an export says. */
export const messages = {
  unknownUpstream: (id: string) =>
    `Waits for ${id}, a local id that no task of this file has. The service will refuse this; add that task or ` +
    'remove the edge.',
} as const;
