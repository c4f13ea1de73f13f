import { tryLaws } from '../../support/tryLaws.ts';
import { PUT_GET } from './putGet.ts';

tryLaws('law 3: what is drawn is read again', PUT_GET);
