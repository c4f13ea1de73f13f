import { defineConfig } from 'vite';
import { nodeBundle } from './nodeBundle.ts';

export default defineConfig(nodeBundle('cli/main.ts', 'dist/cli', 'taskloom.js', '#!/usr/bin/env node'));
