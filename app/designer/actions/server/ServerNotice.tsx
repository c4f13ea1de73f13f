import { RefreshCw } from 'lucide-react';
import { type FailedPart, type ServerTrouble, useServer } from '../../state/server.ts';
import { Button } from '../../../ui/Button.tsx';
import { goOn } from './goOn.ts';
import { useDesigner } from '../../context.ts';

const TROUBLE: Readonly<Record<ServerTrouble, string>> = {
  unreachable:
    'The server that this page comes from does not answer. Is “taskloom serve” running? Editing and saving work ' +
    'without it.',
  restarted: 'The server was restarted since this page was opened. Your chain is untouched.',
  updated:
    'Taskloom was updated since this page was opened. Your chain is kept in this browser, and is here again after ' +
    'reloading.',
};

const STEP: Readonly<Record<ServerTrouble, string>> = {
  unreachable: 'Try again',
  restarted: 'Reconnect',
  updated: 'Reload',
};

/** What the server has to do with something that does not work, and one click to go on. */
export function ServerNotice() {
  const designer = useDesigner();
  const { trouble, failed } = useServer();
  return (
    <>
      <p>{[...(failed.length > 0 ? [missing(failed)] : []), ...(trouble ? [TROUBLE[trouble]] : [])].join(' ')}</p>
      <Button look="outline" icon={RefreshCw} onClick={() => void goOn(designer)}>
        {trouble ? STEP[trouble] : 'Retry'}
      </Button>
    </>
  );
}

function missing(failed: readonly FailedPart[]): string {
  return `${failed.map(({ name }) => name).join(', ')} could not be loaded.`;
}
