import { defineConfig } from 'vite';
import { entriesOfPackage } from './entries.ts';
import { noticing } from './licences/notices.ts';
import { nodeBundle } from './nodeBundle.ts';

const bundle = nodeBundle('lib/index.ts', 'dist/lib', '[name].js');
const more = entriesOfPackage().map((name) => [name, `lib/${name}/index.ts`]);

export default defineConfig({
  ...bundle,
  plugins: [noticing().page],
  build: {
    ...bundle.build,
    ssr: true,
    // what several entries share is a file of its own
    rolldownOptions: {
      input: Object.fromEntries([['index', 'lib/index.ts'], ...more]),
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
});
