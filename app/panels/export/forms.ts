import { type ChainDocument, type Dialect, type Problem, convert, save } from '../../../lib/index.ts';
import { type ExportFile, exportTasks } from '../../../lib/formats/index.ts';
import { type EnvelopeKind, fitFileName } from '../../../lib/internal.ts';

/** What an export is written as. */
export type Form = 'same' | 'array' | 'list' | 'files' | 'create' | 'chain';

/** An export, ready to be looked at and handed over. */
export interface Made {
  readonly form: Form;
  /** What the download is called. */
  readonly name: string;
  readonly files: readonly ExportFile[];
  /** What the dialect that was asked for cannot say. */
  readonly problems: readonly Problem[];
}

type Choice = readonly [form: Form, words: string];

const AS_OPENED: Readonly<Record<EnvelopeKind, Choice | null>> = {
  array: null,
  single: ['same', 'One task definition, as opened'],
  page: ['same', 'A list page, as opened'],
  chain: null,
};

const FORMS: readonly Choice[] = [
  ['array', 'Task definitions: a list'],
  ['list', 'Task definitions: a list page of the API'],
  ['files', 'Task definitions: one file a task'],
  ['create', 'Request bodies that create the tasks, in order'],
  ['chain', 'Chain document: tasks and their layout'],
];

/** The forms that a file of a kind can be written in; the first is what people want most. */
export function formsFor(kind: EnvelopeKind): readonly Choice[] {
  const asOpened = AS_OPENED[kind];
  return asOpened ? [asOpened, ...FORMS.filter(([form]) => form !== (kind === 'page' ? 'list' : null))] : FORMS;
}

export function makeExport(opened: ChainDocument, fileName: string, form: Form, dialect: Dialect): Made {
  const isOther = dialect !== opened.chain.dialect;
  const { document, problems: unsaid } = isOther ? convert(opened, dialect) : { document: opened, problems: [] };
  const stem = fileName.replace(/(\.chain)?\.json$/i, '');
  if (form === 'chain') {
    const name = fitFileName(stem, '.chain.json');
    return { form, name, files: [{ name, text: save(document, { shape: 'chain' }) }], problems: unsaid };
  }
  const { files, problems } = exportTasks(opened, { shape: form, ...(isOther ? { dialect } : {}) });
  if (form === 'files') return { form, name: fitFileName(stem, '.zip'), files, problems };
  const name = fitFileName(stem, form === 'create' ? '.create.json' : '.json');
  return { form, name, files: files.map((file) => ({ ...file, name })), problems };
}
