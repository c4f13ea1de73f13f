import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openFirst } from './actions/open.ts';
import sample from './sample/nightly-sales.json?raw';

openFirst('nightly-sales.json', sample);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
