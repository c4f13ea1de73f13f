import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { devTenant } from './cli/build/devTenant.ts';
import { noticing } from './cli/build/licences/notices.ts';

const notices = noticing();

// relative addresses, so that the built page can be served from any path
export default defineConfig({
  root: 'app',
  base: './',
  plugins: [react(), devTenant(), notices.page],
  build: {
    outDir: '../dist/app',
    emptyOutDir: true,
    target: 'es2023',
    // the layout engine is larger than any other part, and is not ours to cut
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      // `lib` does nothing when it is loaded: what the first picture does not use comes later, or never
      treeshake: { moduleSideEffects: [{ test: /\/lib\//, sideEffects: false }] },
      // what the first picture needs is one file: some seventy, one for whatever a later part uses too, take longer to
      // fetch
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  server: { host: '127.0.0.1' },
  worker: { format: 'es', plugins: () => [notices.worker] },
});
