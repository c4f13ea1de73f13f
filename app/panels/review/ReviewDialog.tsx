import { useEffect, useMemo, useState } from 'react';
import { save } from '../../../lib/index.ts';
import type { PictureTheme } from '../../../lib/formats/index.ts';
import { useDesigner } from '../../designer/context.ts';
import { rehearseReview } from '../../designer/actions/rehearsal/review.ts';
import { textOf } from '../../designer/actions/save.ts';
import { foundProblems } from '../../designer/state/checker.ts';
import { editedTasks, useDocument } from '../../designer/state/derived.ts';
import { useNames } from '../../designer/state/names.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import type { Session } from '../../designer/state/session.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { SwitchField } from '../../ui/SwitchField.tsx';
import { ReviewButtons } from './ReviewButtons.tsx';
import styles from './ReviewDialog.module.css';
import { ReviewPreview } from './ReviewPreview.tsx';
import { type Base, type Form, FORMS, THEMES, type Wanted, isImage, isReview } from './forms.ts';
import { type Made, make } from './make.ts';

/** What others look at who do not have Taskloom: a review, or a picture. */
export function ReviewDialog() {
  const open = usePanels((state) => state.dialog === 'review');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const designer = useDesigner();
  const document = useDocument();
  const session = useDesignerState((state) => state.session);
  const selected = useDesignerState((state) => state.selection.tasks);
  const bases = useMemo(() => basesOf(session), [session]);
  const [form, setForm] = useState<Form>('html');
  const [baseId, setBase] = useState<string>(editedTasks(document) > 0 ? bases[0]!.id : '');
  const [theme, setTheme] = useState<PictureTheme>('auto');
  const [isPart, setPart] = useState(false);
  const [isRehearsed, setRehearsed] = useState(false);
  const base = bases.find(({ id }) => id === baseId) ?? null;
  const only = isPart && !isReview(form) && selected.size > 0 ? selected : null;
  const wanted = useMemo<Wanted>(
    () => ({
      document,
      fileName: session.fileName,
      text: () => textOf(session, session.shape),
      form,
      base: isReview(form) || isImage(form) ? base : null,
      theme: form === 'png' && theme === 'auto' ? 'light' : theme,
      only,
      isRehearsed,
    }),
    [document, session, form, base, theme, only, isRehearsed],
  );
  const { made, failed } = useMade(wanted);
  return (
    <Modal
      title="Export a review or a picture"
      open
      onClose={() => showDialog(designer, null)}
      width={920}
      fills
      footer={<ReviewButtons made={made?.wanted === wanted ? made : null} />}
    >
      <div className={styles.choices}>
        <SelectField label="Written as" value={form} options={FORMS} onChange={(value) => setForm(value as Form)} />
        {(isReview(form) || isImage(form)) && (
          <SelectField
            label="Compared with"
            value={baseId}
            options={[['', 'Nothing'], ...bases.map(({ id, words }) => [id, `The document ${words}`] as const)]}
            onChange={setBase}
          />
        )}
        {isReview(form) && (
          <SwitchField
            label="What will run"
            meaning="Rehearses the next whole day (UTC)."
            checked={isRehearsed}
            onChange={setRehearsed}
          />
        )}
        {isImage(form) && (
          <SelectField
            label="Colours"
            value={wanted.theme}
            options={form === 'png' ? THEMES.filter(([one]) => one !== 'auto') : THEMES}
            onChange={(value) => setTheme(value as PictureTheme)}
          />
        )}
        {!isReview(form) && selected.size > 0 && (
          <SwitchField label="Only what is selected" checked={isPart} onChange={setPart} />
        )}
      </div>
      <ReviewPreview made={made} failed={failed} />
    </Modal>
  );
}

/** What the document was before, as far as that was something else. */
function basesOf({ history: { past, present }, saved, shape }: Session): readonly [Base, ...Base[]] {
  const opened = past[0]?.state ?? present;
  return [
    { id: 'opened', words: 'as it was opened', document: opened, text: () => save(opened) },
    ...(saved === opened
      ? []
      : [{ id: 'saved', words: 'as it was last saved', document: saved, text: () => save(saved, { shape }) } as const]),
  ];
}

/** What is made of it; while something new is made, what was made last. */
function useMade(wanted: Wanted): { readonly made: Made | null; readonly failed: string | null } {
  const designer = useDesigner();
  const names = useNames();
  const [state, setState] = useState<{ readonly made: Made | null; readonly failed: string | null }>({
    made: null,
    failed: null,
  });
  useEffect(() => {
    let isWanted = true;
    make(wanted, {
      names,
      findProblems: (document) => foundProblems(designer, document),
      rehearse: (after, before, from) => rehearseReview(designer, after, before, from),
    }).then(
      (made) => isWanted && setState({ made, failed: null }),
      (error: unknown) => isWanted && setState({ made: null, failed: (error as Error).message }),
    );
    return () => {
      isWanted = false;
    };
  }, [designer, wanted, names]);
  return state;
}
