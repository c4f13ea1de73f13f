import { tryLaws } from '../../support/tryLaws.ts';
import { PROBLEMS } from './problems.ts';

tryLaws('problems: they are found anywhere, and fixed where that is safe', PROBLEMS);
