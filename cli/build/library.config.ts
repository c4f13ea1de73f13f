import { defineConfig } from 'vite';
import { noticing } from './licences/notices.ts';
import { nodeBundle } from './nodeBundle.ts';

export default defineConfig({ ...nodeBundle('lib/index.ts', 'dist/lib', 'index.js'), plugins: [noticing().page] });
