import type { Page } from 'playwright-core';
import { field, node, openFile } from './page.ts';

/** A task with a schedule, an edge, an event that draws none, and an odd style that must survive. */
export const TASKS = `[
  {"id": "a", "name": "First", "states": []},
  { "id": "b",   "name": "Second",
    "events": [
      {"name": "first is done", "type": "com.qlik.v1.task.run.finished", "source": "system-events.task",
        "correlation": [{"contextAttributeName": "id", "contextAttributeValue": "a"}]},
      {"name": "data", "type": "com.qlik/active-analytics-orch", "source": "dataset.updated",
        "correlation": [{"contextAttributeName": "appId", "contextAttributeValue": "app-1"}]}
    ],
    "states": [{"name": "reload", "type": "EVENT", "onEvents": [{"eventRefs": ["first is done", "data"],
      "actions": [{"functionRef": {"refName": "app.reload", "arguments": {"appId": "app-2", "weight": 1.0}}}]}]}],
    "metadata": {"ownerId": "owner-1"}, "big": 12345678901234567890 }
]
`;

export async function openTasks(page: Page, text = TASKS, name = 'Second'): Promise<void> {
  await openFile(page, 'tasks.json', text);
  await node(page, name).click();
  await field(page, 'Name').waitFor();
}

export function inspectorOf(page: Page) {
  return page.getByRole('complementary', { name: 'Inspector' });
}

/** Opens a section of the inspector; one that is open stays so. */
export async function unfold(page: Page, title: string): Promise<void> {
  const section = inspectorOf(page).getByRole('region', { name: title, exact: true });
  const button = section.getByRole('button').first();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}
