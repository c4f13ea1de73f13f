import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { start } from './actions/memory/start.ts';
import { getReady } from './actions/tidy/ready.ts';
import { whenIdle } from './services/idle.ts';
import sample from './sample/nightly-sales.chain.json?raw';
import { loadChecker, loadCounting } from './store/checker.ts';
import { usePanels } from './store/panels.ts';

// before the storage is read, so that the ground has its colour from the first picture on
document.documentElement.dataset['theme'] = usePanels.getState().theme;
// in workers, which have time while the page is built: the first file is arranged by engines that are warm
getReady(sample);
await start({ name: 'nightly-sales.chain.json', text: sample });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void loadChecker().then(() => whenIdle(() => void loadCounting()));
