import './ui/tokens.css';
import './ui/base.css';
import { mountDesigner } from './mount.tsx';
import { dropFailedSheets } from './services/server.ts';

dropFailedSheets();
// not awaited: what is fetched on the way imports this module, and would wait for it
void mountDesigner(document.getElementById('root')!);
