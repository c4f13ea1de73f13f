import { tryLaws } from '../../support/tryLaws.ts';
import { TAKING } from './taking.ts';

tryLaws('what is taken from a chain that another was compared with', TAKING);
