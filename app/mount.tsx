import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { letIn } from './designer/actions/tenant/letIn.ts';
import { reconnect } from './designer/actions/tenant/reconnect.ts';
import { type Designer, createDesigner } from './designer/designer.ts';
import { start } from './designer/persistence/start.ts';
import { loadChecker } from './designer/state/checker.ts';
import { followSystemTheme, panelsOf } from './designer/state/panels.ts';
import { fetchAhead } from './fetchAhead.ts';
import { showLastResort } from './panels/shell/lastResort.ts';
import { browserPorts } from './services/browserPorts.ts';
import { savesData } from './services/dataSaver.ts';

/**
 * Draws a designer in an element of the page. Several on one page share nothing but the browser's storage.
 *
 * @returns The designer, once it is drawn or has failed; then the page says so itself.
 */
export async function mountDesigner(root: HTMLElement): Promise<Designer> {
  const designer = createDesigner(browserPorts(root));
  // before the storage is read, so that the ground has its colour from the first picture on
  document.documentElement.dataset['theme'] = panelsOf(designer).getState().theme;
  followSystemTheme(designer);
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
      import('./designer/actions/tidy/ready.ts').then(
        ({ getReady }) => getReady(designer),
        () => undefined,
      );
      fetchAhead(designer);
    });
  } catch (error) {
    showLastResort(designer, error);
  }
  return designer;
}
