// npm run texts [-- FOLDER…]: prints every text that people may read, by file, so that all can be read in one go
import { sourceFiles } from '../imports.ts';
import { collectTexts } from './collect.ts';

const folders = process.argv.slice(2);
for (const folder of folders.length > 0 ? folders : ['app', 'lib', 'cli']) {
  for (const { path, text } of sourceFiles(folder)) {
    const found = collectTexts(path, text);
    if (found.length > 0) console.log([path, ...found.map((each) => `  ${each.line}: ${each.text}`), ''].join('\n'));
  }
}
