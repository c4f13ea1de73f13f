import { tryLaws } from '../../support/tryLaws.ts';
import { DIFFING } from './diffing.ts';

tryLaws('the difference of two chains', DIFFING);
