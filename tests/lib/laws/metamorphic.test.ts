import { tryLaws } from '../../support/tryLaws.ts';
import { METAMORPHIC } from './metamorphic.ts';

tryLaws('what a file says in other words is drawn alike', METAMORPHIC);
