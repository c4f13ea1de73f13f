import { tryLaws } from '../../support/tryLaws.ts';
import { MEANING } from './meaning.ts';

tryLaws('law 5: no silent change of meaning', MEANING);
