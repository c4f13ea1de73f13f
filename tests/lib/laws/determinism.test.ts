import { tryLaws } from '../../support/tryLaws.ts';
import { DETERMINISM } from './determinism.ts';

tryLaws('law 6: the same edits give the same bytes', DETERMINISM);
