import { tryLaws } from '../../support/tryLaws.ts';
import { MERGING } from './merging.ts';

tryLaws('the merge of two edits', MERGING);
