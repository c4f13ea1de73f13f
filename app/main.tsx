import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openFirst } from './actions/open.ts';
import sample from './sample/nightly-sales.chain.json?raw';

openFirst('nightly-sales.chain.json', sample);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
