import { defineConfig } from 'vite';
import { nodeBundle } from './nodeBundle.ts';

export default defineConfig(nodeBundle('lib/index.ts', 'dist/lib', 'index.js'));
