import { tryLaws } from '../../support/tryLaws.ts';
import { LOCALITY } from './locality.ts';

tryLaws('law 4: an edit changes what it names, and nothing beside it', LOCALITY);
