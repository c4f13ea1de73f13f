import { describe, expect, it } from 'vitest';
import { importsOf } from './support/imports.ts';
import {
  crossPanels,
  portsPassedOver,
  servicesReadDesigner,
  sharedKnowsPanel,
  uiKnowsUs,
} from './support/rules/app.ts';
import { importCycles } from './support/rules/cycles.ts';
import { outsideRings, wrongDirection, wrongShells } from './support/rules/direction.ts';
import { browserOutsideApp, libPackages, nodeInApp, outOfCage } from './support/rules/packages.ts';
import {
  defaultExports,
  importsWithoutEnding,
  impure,
  longFiles,
  longLines,
  looseTypes,
  moduleState,
  openTables,
  reachesPage,
  silencedChecks,
} from './support/rules/text.ts';

function imports(path: string, ...lines: string[]) {
  return importsOf({ path, text: lines.join('\n') });
}

function file(text: string, path = 'lib/model/x.ts') {
  return [{ path, text }];
}

describe('reading imports', () => {
  it('finds every form of import, over several lines too', () => {
    const text = [
      "import { a,\n  b } from './one.ts';",
      "import type { C } from '../two.ts';",
      "import './three.css';",
      "export * from './four.ts';",
      "export { type D } from './five.ts';",
      "const e = await import('./six.ts');",
      "import Worker from './seven.ts?worker';",
      "new Worker(new URL('./eight.ts', import.meta.url));",
      "import elk from 'elkjs/lib/elk-api.js';",
    ];
    expect(
      imports('app/canvas/x.ts', ...text)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual([
      'app/canvas/eight.ts',
      'app/canvas/five.ts',
      'app/canvas/four.ts',
      'app/canvas/one.ts',
      'app/canvas/seven.ts',
      'app/canvas/six.ts',
      'app/canvas/three.css',
      'app/two.ts',
      'elkjs/lib/elk-api.js',
    ]);
  });

  it('passes over comments and text', () => {
    expect(
      imports('lib/text/x.ts', "// import { a } from './a.ts';", "/* import './b.ts' */", 'const c = "from here";'),
    ).toEqual([]);
  });
});

describe('the rules bite', () => {
  it.each([
    ['lib/model/x.ts', "import type { Style } from '../text/style.ts';"],
    ['lib/compiler/x.ts', "import { connect } from '../commands/connect.ts';"],
    ['lib/commands/x.ts', "import { check } from '../check/index.ts';"],
    ['lib/schema/x.ts', "import { check } from '../check/index.ts';"],
    ['lib/text/x.ts', "import { open } from '../document/open/open.ts';"],
    ['lib/document/x.ts', "import { toCompact } from '../formats/compact/toCompact.ts';"],
    ['lib/text/x.ts', "import { open } from '../index.ts';"],
    ['lib/formats/x.ts', "import { main } from '../../cli/main.ts';"],
    ['lib/compiler/convert/x.ts', "import { save } from '../../document/save.ts';"],
    ['lib/document/x.ts', "import { exportTasks } from '../formats/export/index.ts';"],
  ])('%s: %s goes the wrong way', (path, line) => expect(wrongDirection(imports(path, line))).toHaveLength(1));

  it.each([
    ['lib/check/x.ts', "import { recurrence } from '../schedule/index.ts';"],
    ['lib/document/x.ts', "import { compile } from '../compiler/compile.ts';"],
    ['lib/index.ts', "export { open } from './document/open/open.ts';"],
    ['lib/commands/x.ts', "import { own } from '../model/json.ts';"],
    ['lib/formats/export/x.ts', "import { convert } from '../../compiler/convert/convert.ts';"],
  ])('%s: %s goes the right way', (path, line) => expect(wrongDirection(imports(path, line))).toEqual([]));

  it('on a folder of lib that no ring holds', () =>
    expect(outsideRings(['lib/utils/x.ts', 'lib/model/x.ts'])).toEqual(['lib/utils/x.ts']));

  it.each([
    ['app/canvas/x.ts', "import { slug } from '../../lib/model/names.ts';"],
    ['cli/x.ts', "import type { Task } from '../app/designer/state/task.ts';"],
    ['app/designer/x.ts', "import { run } from '../../cli/run.ts';"],
    ['app/x.ts', "import { openText } from '../tests/support/openText.ts';"],
  ])('%s: %s is too deep, or another shell', (path, line) => expect(wrongShells(imports(path, line))).toHaveLength(1));

  it('not on the entry that is loaded when it is needed', () => {
    expect(wrongShells(imports('app/inspector/x.ts', "await import('../../lib/schedule/nextRuns.ts')"))).toEqual([]);
    expect(
      wrongShells(imports('app/inspector/x.ts', "import { nextRuns } from '../../lib/schedule/nextRuns.ts';")),
    ).toHaveLength(1);
    expect(
      wrongShells(imports('app/inspector/x.ts', "import type { NextRuns } from '../../lib/schedule/nextRuns.ts';")),
    ).toEqual([]);
  });

  it('on panels that know each other, and on the canvas', () => {
    expect(
      crossPanels(imports('app/panels/inspector/x.tsx', "import { List } from '../problems/List.tsx';")),
    ).toHaveLength(1);
    expect(crossPanels(imports('app/canvas/x.tsx', "import('../panels/outline/Tree.tsx')"))).toHaveLength(1);
    expect(crossPanels(imports('app/App.tsx', "import { Canvas } from './canvas/Canvas.tsx';"))).toEqual([]);
    expect(crossPanels(imports('app/canvas/x.tsx', "import { Button } from '../ui/Button.tsx';"))).toEqual([]);
  });

  it('on shared parts that know a panel', () => {
    expect(
      sharedKnowsPanel(imports('app/designer/state/x.ts', "import { Tree } from '../../panels/outline/Tree.tsx';")),
    ).toHaveLength(1);
    expect(sharedKnowsPanel(imports('app/common/x.tsx', "import { Icon } from '../ui/Icon.tsx';"))).toEqual([]);
  });

  it('on a ui that knows tasks, and on services that look at the designer', () => {
    expect(uiKnowsUs(imports('app/ui/x.tsx', "import type { Task } from '../../lib/index.ts';"))).toHaveLength(1);
    expect(
      uiKnowsUs(imports('app/ui/x.tsx', "import { a } from './a.ts';", "import { useState } from 'react';")),
    ).toEqual([]);
    expect(
      servicesReadDesigner(imports('app/services/x.ts', "import { dispatch } from '../designer/state/designer.ts';")),
    ).toHaveLength(1);
    expect(
      servicesReadDesigner(imports('app/services/x.ts', "import type { Tab } from '../designer/ports/tab.ts';")),
    ).toEqual([]);
    expect(
      portsPassedOver(imports('app/designer/x.ts', "import { download } from '../services/files.ts';")),
    ).toHaveLength(1);
    expect(portsPassedOver(imports('app/main.tsx', "import { browserPorts } from './services/ports.ts';"))).toEqual([]);
  });

  it('on circles, of types too', () => {
    const circle = [
      ...imports('lib/a.ts', "import type { B } from './b.ts';"),
      ...imports('lib/b.ts', "export * from './a.ts';"),
    ];
    expect(importCycles(circle)).toEqual(['lib/a.ts -> lib/b.ts -> lib/a.ts']);
    expect(importCycles(imports('lib/a.ts', "import './b.ts';"))).toEqual([]);
  });

  it.each([
    ['app/inspector/x.tsx', '@xyflow/react'],
    ['app/designer/x.ts', 'elkjs/lib/elk-api.js'],
    ['app/ui/x.tsx', '@codemirror/view'],
    ['app/canvas/x.tsx', '@base-ui/react/menu'],
    ['app/code/x.ts', 'elkjs'],
  ])('%s: %s is out of its cage', (path, name) =>
    expect(outOfCage(imports(path, `import '${name}';`))).toHaveLength(1),
  );

  it('not on a package in its cage', () =>
    expect(outOfCage(imports('app/canvas/x.tsx', "import '@xyflow/react/dist/style.css';"))).toEqual([]));

  it('on packages where they do not belong', () => {
    expect(
      libPackages(imports('lib/text/x.ts', "import fs from 'node:fs';", "import 'lodash';", "import 'jsonc-parser';")),
    ).toHaveLength(2);
    expect(browserOutsideApp(imports('cli/x.ts', "import 'react';", "import 'hono';"))).toHaveLength(1);
    expect(nodeInApp(imports('app/x.ts', "import 'node:fs';", "import 'path';", "import 'react';"))).toHaveLength(2);
  });

  it('on code that is not the same everywhere', () => {
    const bad = ['Math.random()', 'Date.now()', 'new Date()', 'process.env.HOME', 'await fetch(url)', 'console.log(1)'];
    for (const code of bad) expect(impure(file(code))).toEqual(['lib/model/x.ts:1']);
    expect(impure(file('const at = new Date(text).toISOString();'))).toEqual([]);
    expect(impure(file("// Date.now() would do\nconst a = 'fetch(';"))).toEqual([]);
  });

  it('on loose text', () => {
    expect(defaultExports(file('export default 1;'))).toHaveLength(1);
    expect(defaultExports(file('export default 1;', 'cli/build/x.config.ts'))).toEqual([]);
    for (const code of ['let a: any;', 'b as any', 'c: any[]', 'Map<string, any>'])
      expect(looseTypes(file(code))).toHaveLength(1);
    for (const code of ["type Join = 'any' | 'all';", '{ any: 1 }', '// takes any'])
      expect(looseTypes(file(code))).toEqual([]);
    expect(openTables(file("const WORDS: Readonly<Record<string, string>> = { a: 'b' };"))).toHaveLength(1);
    expect(openTables(file("const WORDS: Readonly<Record<Kind, string>> = { a: 'b' };"))).toEqual([]);
    expect(silencedChecks(file('// @ts-ignore'))).toHaveLength(1);
    expect(longLines(file(`const a = '${'a'.repeat(108)}';`))).toHaveLength(1);
    expect(longLines(file(`const a = '${'a'.repeat(107)}';`))).toEqual([]);
    expect(moduleState(file('let turn = 0;'))).toHaveLength(1);
    expect(reachesPage(file('window.innerWidth;\ndocument.activeElement;\nlocalStorage;'))).toHaveLength(3);
    expect(reachesPage(file('document.chain; globalThis.navigator?.platform;'))).toEqual([]);
    expect(moduleState(file('export const useFind = create<Find>()(() => ({}));'))).toHaveLength(1);
    expect(moduleState(file('const findOf = part(() => createStore<Find>()(() => ({})));\n  let turn = 0;'))).toEqual(
      [],
    );
    expect(importsWithoutEnding(file("import { a } from './a';\nimport { b } from './b.ts';"))).toEqual([
      'lib/model/x.ts:1',
    ]);
  });

  it('on long files, but for those with a reason', () => {
    const long = file('x\n'.repeat(301));
    expect(longFiles(long, {})).toEqual(['lib/model/x.ts']);
    expect(longFiles(long, { 'lib/model/x.ts': 'a table' })).toEqual([]);
    expect(longFiles(file('x\n'.repeat(300)), {})).toEqual([]);
  });
});
