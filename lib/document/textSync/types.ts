import type { Edit } from '../../commands/edit.ts';
import type { Result } from '../../model/result.ts';
import type { TextRefusal } from '../../text/index.ts';
import type { ChainDocument } from '../types.ts';

/** What an edit of the text is in the document, or why it is not valid yet. */
export type TextEdit<R extends TextRefusal = TextRefusal> = Result<Edit<ChainDocument>, R>;
