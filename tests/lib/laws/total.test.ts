import { tryLaws } from '../../support/tryLaws.ts';
import { TOTAL } from './total.ts';

tryLaws('reading is total', TOTAL);
