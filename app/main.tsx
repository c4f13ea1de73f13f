import './ui/tokens.css';
import './ui/base.css';
import { mountDesigner } from './mount.tsx';
import { dropFailedSheets } from './services/server.ts';

dropFailedSheets();
await mountDesigner(document.getElementById('root')!);
