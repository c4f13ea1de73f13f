import type { UserConfig } from 'vite';

/** One ES module for Node with all that it needs inside, so that the package has no dependencies. */
export function nodeBundle(entry: string, outDir: string, fileName: string, banner = ''): UserConfig {
  return {
    publicDir: false,
    // CommonJS packages in the bundle ask for them
    define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      target: 'node20.19',
      minify: false,
      rolldownOptions: { output: { entryFileNames: fileName, codeSplitting: false, banner } },
    },
  };
}
