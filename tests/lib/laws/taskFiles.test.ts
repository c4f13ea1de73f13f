import { tryLaws } from '../../support/tryLaws.ts';
import { TASK_FILES } from './taskFiles.ts';

tryLaws('task files', TASK_FILES);
