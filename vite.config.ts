import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { devTenant } from './cli/build/devTenant.ts';
import { noticing } from './cli/build/licences/notices.ts';

const notices = noticing();

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

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
      // a page that is open can import the second, to draw another designer without being loaded anew
      input: { index: pathOf('app/index.html'), mount: pathOf('app/mount.tsx') },
      preserveEntrySignatures: 'exports-only',
      // `lib` does nothing when it is loaded: what the first picture does not use comes later, or never
      treeshake: { moduleSideEffects: [{ test: /\/lib\//, sideEffects: false }] },
      // what the first picture needs is one file: some seventy, one for whatever a later part uses too, take longer to
      // fetch
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  // not `input`, which names what is built: served from its sources, the page is all there is
  optimizeDeps: { entries: ['index.html'] },
  server: { host: '127.0.0.1' },
  worker: { format: 'es', plugins: () => [notices.worker] },
});
