import type { Planned } from './plan.ts';
import type { Random } from './random.ts';
import type { Domain } from './words.ts';

/**
 * Names for the tasks of one component, in its order; none is given twice.
 *
 * @param place - What the component is about, said at the end of each name: "Sales Nordics".
 */
export function nameTasks(plan: readonly Planned[], domain: Domain, place: string, random: Random): string[] {
  const subjects = subjectsOf(plan, domain);
  const uses = new Map<string, number>();
  return plan.map((task, index) => {
    const title = titleOf(task, subjects[index]!, domain, random);
    const count = (uses.get(title) ?? 0) + 1;
    uses.set(title, count);
    return count === 1 ? `${title} (${place})` : `${title} ${count} (${place})`;
  });
}

/** What each task is about: extracts take turns, the others go on with what their last upstream brings. */
function subjectsOf(plan: readonly Planned[], domain: Domain): string[] {
  const subjects: string[] = [];
  plan.forEach((task, index) => {
    const upstream = task.role === 'extract' ? undefined : task.waitsFor.at(-1);
    subjects.push(upstream === undefined ? domain.subjects[index % domain.subjects.length]! : subjects[upstream]!);
  });
  return subjects;
}

function titleOf({ role }: Planned, subject: string, domain: Domain, random: Random): string {
  switch (role) {
    case 'extract':
      return `Extract ${random.pick(domain.systems)} ${subject}`;
    case 'stage':
      return `Stage ${subject}`;
    case 'mart':
      return random.pick(domain.marts);
    case 'report':
      return random.pick(domain.reports);
    case 'alert':
      return `Alert: ${domain.name} load failed`;
    case 'audit':
      return `Audit log: ${domain.name} reports`;
  }
}
