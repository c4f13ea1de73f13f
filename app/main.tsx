import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createDesigner } from './designer/designer.ts';
import { start } from './designer/persistence/start.ts';
import { letIn } from './designer/actions/tenant/letIn.ts';
import { reconnect } from './designer/actions/tenant/reconnect.ts';
import { getReady } from './designer/actions/tidy/ready.ts';
import { fetchAhead } from './fetchAhead.ts';
import { savesData } from './services/dataSaver.ts';
import { browserPorts } from './services/browserPorts.ts';
import { dropFailedSheets } from './services/server.ts';
import { showLastResort } from './panels/shell/lastResort.ts';
import { loadChecker } from './designer/state/checker.ts';
import { followSystemTheme, panelsOf } from './designer/state/panels.ts';

const root = document.getElementById('root')!;
const designer = createDesigner(browserPorts(root));
// before the storage is read, so that the ground has its colour from the first picture on
document.documentElement.dataset['theme'] = panelsOf(designer).getState().theme;
followSystemTheme(designer);
dropFailedSheets();
try {
  await start(designer);
  createRoot(root, {
    onUncaughtError: (error, { componentStack }) => showLastResort(designer, error, componentStack),
  }).render(
    <StrictMode>
      <App designer={designer} />
    </StrictMode>,
  );
  void letIn(designer).then(() => reconnect(designer));
  void loadChecker(designer).then(() => {
    if (savesData()) return;
    // in workers: the first file is arranged by engines that are warm
    getReady(designer);
    fetchAhead(designer);
  });
} catch (error) {
  showLastResort(designer, error);
}
