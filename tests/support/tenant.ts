import type { Page } from 'playwright-core';
import { chooseFromMenu } from './page.ts';

type Definition = Readonly<Record<string, unknown>>;

const action = (app: string) => ({
  name: 'app.reload',
  functionRef: { refName: 'app.reload', arguments: { appId: app, partial: false } },
});

/** A definition on an app of its own, which waits for the success of others. */
export function taskOn(app: string, name: string, after: readonly string[] = [], more: Definition = {}): Definition {
  const events = after.map((id, index) => ({
    name: `e${index}`,
    type: 'com.qlik.v1.task.run.finished',
    source: 'system-events.task',
    correlation: [
      { contextAttributeName: 'id', contextAttributeValue: id },
      { contextAttributeName: 'status', contextAttributeValue: 'SUCCEEDED' },
    ],
  }));
  const state = {
    name: 'reload',
    type: 'EVENT',
    end: true,
    exclusive: true,
    onEvents: [{ eventRefs: events.map((event) => event.name), actions: [action(app)] }],
  };
  return { name, specVersion: '0.8', enabled: true, events, states: [state], ...more };
}

/** Asks the local tenant, as the page may. */
export async function ask(
  page: Page,
  method: string,
  path: string,
  body?: Definition,
): Promise<{ readonly status: number; readonly data: Definition }> {
  return page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(`./api/v1/tasks${where}`, {
        method: how,
        ...(what ? { body: JSON.stringify(what), headers: { 'content-type': 'application/json' } } : {}),
      });
      const text = await response.text();
      return { status: response.status, data: (text ? JSON.parse(text) : {}) as Definition };
    },
    [method, path, body] as const,
  );
}

/** Creates a task in the local tenant, and gives back its id. */
export async function create(page: Page, definition: Definition): Promise<string> {
  const { status, data } = await ask(page, 'POST', '', definition);
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(data)}`);
  return String(data['id']);
}

export async function openPlan(page: Page): Promise<void> {
  await chooseFromMenu(page, 'Tenant', 'Plan and apply to the tenant');
  await page
    .getByRole('dialog', { name: 'Plan and apply' })
    .getByRole('button', { name: /Apply \d|Nothing to apply|Resume/ })
    .waitFor();
}

/** Pulls the chain of a task by its name. */
export async function pullChain(page: Page, name: string): Promise<void> {
  await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
  await page.getByLabel('Find tasks').fill(name);
  await page.getByRole('checkbox', { name }).first().check();
  await page.getByRole('button', { name: 'Pull as a new document' }).click();
  await page.getByRole('dialog', { name: 'Tenant' }).waitFor({ state: 'detached' });
}

/** Connects to the local tenant, and waits until it has told who asks. */
export async function connectLocal(page: Page): Promise<void> {
  await page.locator('[data-tenant]').click();
  await page.getByText(/On this machine alone/).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('[data-tenant=local]', { hasText: 'Local tenant · Local user' }).waitFor();
}
