import { defineConfig } from 'vite';
import { noticing } from './licences/notices.ts';
import { nodeBundle } from './nodeBundle.ts';

/** The entries of the package besides `taskloom` itself, as its `exports` name them. */
const MORE = ['editor', 'formats', 'run', 'schedule', 'tenant'];

const bundle = nodeBundle('lib/index.ts', 'dist/lib', '[name].js');
const input = Object.fromEntries([['index', 'lib/index.ts'], ...MORE.map((name) => [name, `lib/${name}/index.ts`])]);

export default defineConfig({
  ...bundle,
  plugins: [noticing().page],
  build: {
    ...bundle.build,
    ssr: true,
    // what several entries share is a file of its own
    rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' } },
  },
});
