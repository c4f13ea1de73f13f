import { tryLaws } from '../../support/tryLaws.ts';
import { JOURNAL } from './journal.ts';

tryLaws('promise: journal everything gives back the first bytes', JOURNAL);
