import type { Law } from '../../support/law.ts';
import { AGREEMENT } from '../oracle/agreement.ts';
import { CRON } from '../oracle/cron.ts';
import { RECURRENCE } from '../oracle/recurrence.ts';
import { WRITTEN } from '../oracle/written.ts';
import { SHIFTED } from '../schedule/shiftLaw.ts';
import { CHECKING } from './checking.ts';
import { COMMENTING } from './commenting.ts';
import { DETERMINISM } from './determinism.ts';
import { DIFFING } from './diffing.ts';
import { DRAWN } from './drawn.ts';
import { GET_PUT } from './getPut.ts';
import { HOSTILE } from './hostile.ts';
import { JOURNAL } from './journal.ts';
import { LOCALITY } from './locality.ts';
import { MEANING } from './meaning.ts';
import { MERGING } from './merging.ts';
import { METAMORPHIC } from './metamorphic.ts';
import { PROBLEMS } from './problems.ts';
import { PUT_GET } from './putGet.ts';
import { SIMULATING } from './simulating.ts';
import { TAKING } from './taking.ts';
import { TASK_FILES } from './taskFiles.ts';
import { TOTAL } from './total.ts';
import { TYPED } from './typed.ts';
import { UNDOING } from './undoing.ts';
import { VERBATIM } from './verbatim.ts';

/** Every law that `npm test` tries a little and `npm run fuzz` a lot. */
export const LAWS: readonly Law[] = [
  ...VERBATIM,
  ...TASK_FILES,
  ...GET_PUT,
  ...PUT_GET,
  ...LOCALITY,
  ...MEANING,
  ...DETERMINISM,
  ...UNDOING,
  ...DRAWN,
  ...DIFFING,
  ...MERGING,
  ...TAKING,
  ...COMMENTING,
  ...JOURNAL,
  ...CHECKING,
  ...PROBLEMS,
  ...METAMORPHIC,
  ...TOTAL,
  ...HOSTILE,
  ...TYPED,
  ...WRITTEN,
  ...AGREEMENT,
  ...CRON,
  ...RECURRENCE,
  ...SHIFTED,
  ...SIMULATING,
];
