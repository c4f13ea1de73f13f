import { beforeEach, describe, expect, it } from 'vitest';
import { connectTo } from '../../../../app/designer/actions/connect.ts';
import { joinPromptOf } from '../../../../app/designer/state/joinPrompt.ts';
import { currentDocument, selectOnly } from '../../../../app/designer/state/store.ts';
import { graphOf, joinOf } from '../../../../lib/index.ts';
import { isEnabled, keyOf, run } from '../../../support/inMemory/actions.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let tab: MemoryTab;
beforeEach(async () => void (tab = await memoryBrowser().open()));

const connect = (from: string, to: string) => connectTo(tab.designer, [keyOf(tab, from)], keyOf(tab, to), 'SUCCEEDED');
const asked = () => joinPromptOf(tab.designer).getState().task;
const join = (name: string) => joinOf(graphOf(currentDocument(tab.designer).chain).byKey.get(keyOf(tab, name))!);

describe('the second edge into a task', () => {
  it('asks whether it waits for all or any', () => {
    connect('Extract orders', 'Audit log');
    expect(asked()).toBe(keyOf(tab, 'Audit log'));
  });

  it('is answered by one key, whatever is selected', () => {
    connect('Extract orders', 'Audit log');
    const before = join('Audit log');
    selectOnly(tab.designer, {});
    expect(isEnabled(tab, 'join')).toBe(true);
    run(tab, 'join');
    expect(join('Audit log')).not.toBe(before);
  });

  it('is asked no more after another edit', () => {
    connect('Extract orders', 'Audit log');
    connect('Extract customers', 'Audit log');
    expect(asked()).toBeNull();
  });
});

it('the first edge asks nothing', () => {
  connect('Extract orders', 'Rebuild price list');
  expect(asked()).toBeNull();
});
