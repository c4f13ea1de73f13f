import { Sparkle } from 'lucide-react';
import { notify } from '../state/store.ts';
import { openText } from './open.ts';
import type { Action } from './types.ts';

/** The chain that a first visit shows. Who comes again does not need it. */
export async function loadSample(): Promise<{ readonly name: string; readonly text: string }> {
  const { default: text } = await import('../sample/nightly-sales.chain.json?raw');
  return { name: 'nightly-sales.chain.json', text };
}

export const openSampleAction: Action = {
  id: 'open-sample',
  label: 'Open the sample chain',
  group: 'File',
  icon: Sparkle,
  run: (designer) =>
    void loadSample().then(
      ({ name, text }) => openText(designer, name, text, { fresh: true }),
      () => notify(designer, { kind: 'error', text: 'The sample chain could not be loaded. Is the server running?' }),
    ),
};
