import { CalendarClock, Database, Hand, Zap } from 'lucide-react';
import type { Trigger } from '../../lib/editor/index.ts';

const ICONS = { schedule: CalendarClock, event: Zap, dataset: Database, manual: Hand } as const;

export const TRIGGER_WORDS: Readonly<Record<Trigger, string>> = {
  schedule: 'Runs on a schedule',
  event: 'Runs when other tasks end',
  dataset: 'Runs when a dataset is updated',
  manual: 'Runs only by hand',
};

/** What starts a task, as a sign. */
export function TriggerIcon({ trigger, size = 12 }: { readonly trigger: Trigger; readonly size?: number }) {
  const Icon = ICONS[trigger];
  return <Icon size={size} strokeWidth={1.9} aria-label={TRIGGER_WORDS[trigger]} role="img" />;
}
