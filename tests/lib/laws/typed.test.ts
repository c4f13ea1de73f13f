import { tryLaws } from '../../support/tryLaws.ts';
import { TYPED } from './typed.ts';

tryLaws('typing in the text', TYPED);
