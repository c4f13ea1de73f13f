import { openAll } from '../../../lib/editor/index.ts';
import { exportTasks } from '../../../lib/formats/index.ts';
import { open } from '../../../lib/index.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { assertSameText } from '../../support/same.ts';

export const TASK_FILES: readonly Law[] = [
  law(
    'task-files',
    1801,
    'opens the files that an export wrote, one task each, and exports the same files again',
    [taskText],
    (text) => {
      const { files } = exportTasks(openText(text), { shape: 'files' });
      // alone, an object may also be a list page or a chain in its plain form
      const whole = files.filter((file) => {
        const opened = open(file.text);
        return opened.ok && opened.value.source.kind === 'single';
      });
      const { document, names, refusals } = openAll(whole);
      for (const { name, refusal } of refusals)
        assertSameText(
          refusal.message.replace(/:.*/, ''),
          'The file holds an object that is not a task definition',
          name,
        );
      const again = document ? exportTasks(document, { shape: 'files' }).files : [];
      const opened = new Map(whole.map((file) => [file.name, file.text]));
      assertSameText(
        again.map((file) => file.text.trimEnd()).join('\n'),
        names.map((name) => opened.get(name)!.trimEnd()).join('\n'),
        'files',
      );
    },
  ),
];
