import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './support/imports.ts';
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

const lib = sourceFiles('lib');
const app = sourceFiles('app');
const shells = [...app, ...sourceFiles('cli')];
const product = [...lib, ...shells];
const tests = sourceFiles('tests');
const imports = product.flatMap(importsOf);
const testImports = tests.flatMap(importsOf);

/** Files that are long for a reason: path to reason. */
const LONG_FOR_A_REASON: Readonly<Record<string, string>> = {};

it('reads the tree that it judges', () => {
  expect(lib.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(150);
});

describe('imports go one way', () => {
  it('in lib from ring to ring', () => expect(wrongDirection(imports)).toEqual([]));
  it('in lib between folders that the rings know', () => expect(outsideRings(lib.map(({ path }) => path))).toEqual([]));
  it('from app and cli to the entries of lib alone, and never to each other', () =>
    expect(wrongShells(imports)).toEqual([]));
  it('in app never from panel to panel, nor between canvas and panel', () => expect(crossPanels(imports)).toEqual([]));
  it('in app never from what panels share to a panel', () => expect(sharedKnowsPanel(imports)).toEqual([]));
  it('in app/ui to nothing of ours', () => expect(uiKnowsUs(imports)).toEqual([]));
  it('in app/services to no more of the designer than its ports', () =>
    expect(servicesReadDesigner(imports)).toEqual([]));
  it('in app from nothing but its own files to services', () => expect(portsPassedOver(imports)).toEqual([]));
  it('without circles', () => expect(importCycles([...imports, ...testImports])).toEqual([]));
});

describe('packages stay in their cages', () => {
  it('drawing, layout, code and widgets have one importer each', () => expect(outOfCage(imports)).toEqual([]));
  it('lib uses the packages on its list and nothing of Node', () => expect(libPackages(imports)).toEqual([]));
  it('nothing of the browser shell outside app', () => expect(browserOutsideApp(imports)).toEqual([]));
  it('nothing of Node in app', () => expect(nodeInApp(imports)).toEqual([]));
});

describe('the text of the code', () => {
  it('of lib touches no clock, chance or world', () => expect(impure(lib)).toEqual([]));
  it('has named exports only', () => expect(defaultExports(product)).toEqual([]));
  it('has no type that allows anything', () => expect(looseTypes(product)).toEqual([]));
  it('has no table from any text that is an object', () => expect(openTables(product)).toEqual([]));
  it('of app keeps no state in a module: it belongs to a designer', () => expect(moduleState(app)).toEqual([]));
  it('of the designer reaches the page by its ports alone', () =>
    expect(reachesPage(app.filter(({ path }) => path.startsWith('app/designer/')))).toEqual([]));
  it('silences no check', () => expect(silencedChecks(product)).toEqual([]));
  it('imports files by their whole names', () => expect(importsWithoutEnding(product)).toEqual([]));
  it('has no line over 120 characters, but in the texts of licences', () =>
    expect(longLines(product.filter(({ path }) => !path.endsWith('/missingTexts.ts')))).toEqual([]));
  it('has no file over 300 lines without a reason', () =>
    expect(longFiles([...product, ...tests], LONG_FOR_A_REASON)).toEqual([]));
  it('has no reason for a file that is gone or short', () => {
    const long = longFiles([...product, ...tests], {});
    expect(Object.keys(LONG_FOR_A_REASON).filter((path) => !long.includes(path))).toEqual([]);
  });
});
