import { tryLaws } from '../../support/tryLaws.ts';
import { DRAWN } from './drawn.ts';

tryLaws('promise: what counts is drawn', DRAWN);
