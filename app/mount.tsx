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

/** By their elements, so that whoever draws on the page can end what is there. */
const drawnIn = new WeakMap<HTMLElement, Promise<Designer>>();

/** The designer that was drawn in an element last. */
export function designerIn(root: HTMLElement): Promise<Designer> | undefined {
  return drawnIn.get(root);
}

/**
 * Draws a designer in an element of the page, which is empty again once the designer has ended. Several on one page
 * share nothing but the browser's storage and the workers.
 *
 * @returns The designer, once it is drawn or has failed; then the page says so itself.
 */
export function mountDesigner(root: HTMLElement): Promise<Designer> {
  const designer = mount(root);
  drawnIn.set(root, designer);
  return designer;
}

const loadExamples = async () => (await import('./designer/actions/tidy/ready.ts')).exampleGraphs();

/** Runs once what was drawn is on the screen. */
function afterPicture(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

async function mount(root: HTMLElement): Promise<Designer> {
  const lifetime = new AbortController();
  const designer = createDesigner(browserPorts(root, lifetime.signal), lifetime);
  // before the storage is read, so that the ground has its colour from the first picture on
  document.documentElement.dataset['theme'] = panelsOf(designer).getState().theme;
  followSystemTheme(designer);
  try {
    await start(designer);
    const drawn = createRoot(root, {
      onUncaughtError: (error, { componentStack }) => showLastResort(designer, error, componentStack),
    });
    designer.signal.addEventListener('abort', () => drawn.unmount());
    drawn.render(
      <StrictMode>
        <App designer={designer} />
      </StrictMode>,
    );
    void letIn(designer).then(() => reconnect(designer));
    // in a worker, beside all that the page does next: the first file is arranged by an engine that is warm
    if (!savesData()) afterPicture(() => void designer.ports.layout.warmUp(loadExamples));
    void loadChecker(designer).then(() => {
      if (!savesData()) fetchAhead(designer);
    });
  } catch (error) {
    showLastResort(designer, error);
  }
  return designer;
}
