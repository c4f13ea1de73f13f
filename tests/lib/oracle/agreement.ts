import { validateTask } from '../../../lib/editor/index.ts';
import { type NearlyRight, changed, nearlyRight } from '../../support/arbitrary/nearlyRight.ts';
import { type Law, law } from '../../support/law.ts';
import { DIFFERENCES, type Difference } from '../../support/oracle/differences.ts';
import { oracleFaults } from '../../support/oracle/oracle.ts';

interface Fault {
  readonly path: string;
  readonly keyword: string;
}

/** At a choice between forms, from the fault that says least to the one that says most. */
const FORMS = ['type', 'required', 'oneOf'];

function weight({ keyword }: Fault): number {
  return FORMS.includes(keyword) ? FORMS.indexOf(keyword) : FORMS.length;
}

/** Where no form of a choice fits, all forms complain. What is left here is the form that was meant. */
function meant(faults: readonly Fault[]): readonly Fault[] {
  const choices = new Set(faults.filter(({ keyword }) => keyword === 'oneOf').map(({ path }) => path));
  const saysMore = (other: Fault, fault: Fault): boolean =>
    other.path.startsWith(`${fault.path}/`) || (other.path === fault.path && weight(other) > weight(fault));
  return faults.filter((fault) => !choices.has(fault.path) || !faults.some((other) => saysMore(other, fault)));
}

function explain(faults: readonly Fault[], stricter: Difference['stricter']): Difference[] {
  return faults.map(({ path, keyword }) => {
    const place = path.replace(/\/\d+(?=\/|$)/g, '/*');
    const candidates = DIFFERENCES.filter((each) => each.stricter === stricter && each.keyword === keyword);
    const known = candidates.find((each) => each.at.test(place));
    if (!known) throw new Error(`Only ${stricter === 'ours' ? 'our schema' : 'the oracle'} has ${keyword} at ${path}`);
    return known;
  });
}

/** Why the two judge a definition otherwise: empty where they agree. Throws where nobody knows. */
export function differencesIn(made: NearlyRight): Difference[] {
  const definition = changed(made);
  const faults = oracleFaults(definition, made.dialect);
  const theirs = faults.map(({ instancePath, keyword }) => ({ path: instancePath, keyword }));
  const ours = validateTask(definition, made.dialect);
  if (theirs.length > 0 === ours.length > 0) return [];
  return theirs.length > 0 ? explain(meant(theirs), 'oracle') : explain(ours, 'ours');
}

/** Seed 60001184: the second change lies in what the first took away. */
const EMPTIED: NearlyRight = {
  dialect: 'v1',
  changes: [
    { path: ['events', 0, 'correlation'], value: [] },
    { path: ['events', 0, 'correlation', 1], value: {} },
  ],
};

export const AGREEMENT: readonly Law[] = [
  law(
    'oracle.agrees',
    1003,
    'judges as the oracle does, but for the known differences',
    [nearlyRight],
    (made) => void differencesIn(made),
    [[EMPTIED]],
  ),
];
