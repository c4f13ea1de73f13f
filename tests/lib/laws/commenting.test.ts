import { tryLaws } from '../../support/tryLaws.ts';
import { COMMENTING } from './commenting.ts';

tryLaws('comments', COMMENTING);
