import { useMemo, useState } from 'react';
import { type Dialect, DIALECTS } from '../../../lib/index.ts';
import { DIALECT_WORDS } from '../../common/dialect.ts';
import { useDocument } from '../../designer/state/derived.ts';
import { useDesignerState } from '../../designer/state/store.ts';
import { showDialog, usePanels } from '../../designer/state/panels.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import styles from './ExportDialog.module.css';
import { ExportPreview } from './ExportPreview.tsx';
import { type Form, makeExport, formsFor } from './forms.ts';
import { useDesigner } from '../../designer/context.ts';

/** The JSON as it will be written: to look at, to copy, to download. */
export function ExportDialog() {
  const open = usePanels((state) => state.dialog === 'export');
  return open ? <OpenDialog /> : null;
}

function OpenDialog() {
  const designer = useDesigner();
  const document = useDocument();
  const fileName = useDesignerState((state) => state.session.fileName);
  const forms = formsFor(document.source.kind);
  const [form, setForm] = useState<Form>(forms[0]![0]);
  const [dialect, setDialect] = useState<Dialect>(document.chain.dialect);
  const made = useMemo(() => makeExport(document, fileName, form, dialect), [document, fileName, form, dialect]);
  return (
    <Modal
      title="Export JSON"
      open
      onClose={() => showDialog(designer, null)}
      width={780}
      footer={<ExportButtons made={made} />}
    >
      <div className={styles.choices}>
        <SelectField label="Written as" value={form} options={forms} onChange={(value) => setForm(value as Form)} />
        <SelectField
          label="For"
          value={dialect}
          options={DIALECTS.map((one) => [one, DIALECT_WORDS[one]])}
          onChange={(value) => setDialect(value as Dialect)}
        />
      </div>
      <ExportPreview document={document} made={made} />
    </Modal>
  );
}
