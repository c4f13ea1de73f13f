import { tryLaws } from '../../support/tryLaws.ts';
import { UNDOING } from './undoing.ts';

tryLaws('promise: undoing everything gives back the first bytes', UNDOING);
