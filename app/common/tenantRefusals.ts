import { refuser } from '../../lib/internal.ts';

interface Remote {
  /** The address of the tenant behind the server. */
  readonly remote: string;
}

/** Every sentence with which a tenant is not connected. */
export const sentences = {
  'no-server': () =>
    'This page was not served by “taskloom serve”, so there is no tenant to reach. Start it on your machine and open ' +
    'the address that it prints.',
  'no-remote': () =>
    'The server knows no other tenant. Start it with “taskloom serve --tenant URL”; the key stays there.',
  /** The page shows what is wrong with the server, and how to go on. */
  'server-trouble': () => 'The server does not answer this page.',
  'relay-closed': ({ remote }: Remote) =>
    `This browser may not use ${remote} yet. The server works there with your key, so it answers only browsers in ` +
    'which its one-time address was opened. Open the one that “taskloom serve” printed last in its terminal, in this ' +
    'browser.',
};

export const refuseTenant = refuser(sentences);
