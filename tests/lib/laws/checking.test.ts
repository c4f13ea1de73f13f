import { tryLaws } from '../../support/tryLaws.ts';
import { CHECKING } from './checking.ts';

tryLaws('checking: what is remembered is what is found', CHECKING);
