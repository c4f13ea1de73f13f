import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { start } from './designer/persistence/start.ts';
import { letIn } from './designer/actions/tenant/letIn.ts';
import { reconnect } from './designer/actions/tenant/reconnect.ts';
import { getReady } from './designer/actions/tidy/ready.ts';
import { fetchAhead } from './fetchAhead.ts';
import { savesData } from './services/dataSaver.ts';
import { dropFailedSheets } from './services/server.ts';
import { showLastResort } from './panels/shell/lastResort.ts';
import { loadChecker } from './designer/state/checker.ts';
import { followSystemTheme, usePanels } from './designer/state/panels.ts';

// before the storage is read, so that the ground has its colour from the first picture on
document.documentElement.dataset['theme'] = usePanels.getState().theme;
followSystemTheme();
dropFailedSheets();
try {
  await start();
  createRoot(document.getElementById('root')!, {
    onUncaughtError: (error, { componentStack }) => showLastResort(error, componentStack),
  }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  void letIn().then(reconnect);
  void loadChecker().then(() => {
    if (savesData()) return;
    // in workers: the first file is arranged by engines that are warm
    getReady();
    fetchAhead();
  });
} catch (error) {
  showLastResort(error);
}
