import { Sparkle } from 'lucide-react';
import text from '../sample/nightly-sales.chain.json?raw';
import { openText } from './open.ts';
import type { Action } from './types.ts';

/** The chain that a first visit shows. */
export const SAMPLE = { name: 'nightly-sales.chain.json', text };

export const openSampleAction: Action = {
  id: 'open-sample', label: 'Open the sample chain', group: 'File', icon: Sparkle, run: () => void openText(SAMPLE.name, SAMPLE.text, { fresh: true }),
};
