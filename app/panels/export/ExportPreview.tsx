import { CircleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { messageWith } from '../../../lib/editor/index.ts';
import { type ChainDocument, graphOf, taskName } from '../../../lib/index.ts';
import { formatBytes } from '../../common/fileNames.ts';
import { editedTasks } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import { TextPreview } from '../../ui/TextPreview.tsx';
import styles from './ExportDialog.module.css';
import type { Made } from './forms.ts';

/** The most problems that are listed. */
const PROBLEMS = 50;

const NOTES: Partial<Record<Made['form'], string>> = {
  chain: 'The tasks as they are, and their layout on the canvas. Taskloom opens it; the Tasks API does not.',
  create:
    'Without what the service sets itself, upstreams first. Ids in “refs” are to be replaced by those that the ' +
    'service answers with.',
};

/** What is written, and what cannot be said. */
export function ExportPreview({ document, made }: { readonly document: ChainDocument; readonly made: Made }) {
  const { files, form, problems } = made;
  const text = useMemo(
    () => files.map((file) => (files.length > 1 ? `/* ${file.name} */\n${file.text}\n` : file.text)).join(''),
    [files],
  );
  const edited = editedTasks(document);
  const names = useNames();
  const facts = [
    `${document.chain.tasks.length} tasks`,
    ...(files.length > 1 ? [`${files.length} files`] : []),
    formatBytes(new Blob([text]).size),
    edited === 0 ? 'no tasks edited' : `${edited} ${edited === 1 ? 'task' : 'tasks'} edited or new`,
  ];
  return (
    <>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {NOTES[form] && <p className={styles.facts}>{NOTES[form]}</p>}
      {problems.length > 0 && (
        <section className={styles.problems} tabIndex={0} aria-label="What cannot be exported">
          <ul>
            {problems.slice(0, PROBLEMS).map((problem, index) => (
              <li key={index}>
                <CircleAlert size={13} aria-hidden />
                <strong>{taskName(graphOf(document.chain).byKey.get(problem.task)!)}</strong>{' '}
                {messageWith(problem, names)}
              </li>
            ))}
            {problems.length > PROBLEMS && <li>and {problems.length - PROBLEMS} more</li>}
          </ul>
        </section>
      )}
      <TextPreview text={text} />
    </>
  );
}
