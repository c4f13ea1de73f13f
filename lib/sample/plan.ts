import type { Status } from '../model/status.ts';
import type { Random } from './random.ts';

/** What a task is for in its chain. */
export type Role = 'extract' | 'stage' | 'mart' | 'report' | 'alert' | 'audit';

/** One task of a component before it has a name: what it is for, and what it waits for. */
export interface Planned {
  readonly role: Role;
  /** Indexes of tasks before this one in the plan. */
  readonly waitsFor: readonly number[];
  readonly status: Status;
  readonly join: 'any' | 'all';
}

interface Drawn extends Planned {
  readonly waitsFor: number[];
}

/**
 * A component of `size` tasks: extracts feed stages, stages feed marts, marts feed reports; alerts wait for
 * failures, audits for any end. Each task comes after those that it waits for, and all hang together.
 */
export function planComponent(size: number, random: Random): Planned[] {
  const counts = countRoles(size);
  const plan: Drawn[] = [];
  const add = (role: Role, waitsFor: number[], status: Status, join: 'any' | 'all'): number =>
    plan.push({ role, waitsFor, status, join }) - 1;
  const layer = (role: Role, feeds: readonly number[], count: number): number[] => {
    const shares = deal(feeds, count);
    return shares.map((share) =>
      add(role, mix(share, feeds, random), 'SUCCEEDED', random.chance(0.85) ? 'all' : 'any'),
    );
  };

  const extracts = Array.from({ length: counts.extract }, (_, index) =>
    // a source that is read only after another one: a chain within the layer
    add('extract', index > 1 && random.chance(0.2) ? [index - 1] : [], 'SUCCEEDED', 'any'),
  );
  const stages = layer('stage', extracts, counts.stage);
  const marts = layer('mart', stages.length > 0 ? stages : extracts, counts.mart);
  const reports = layer('report', marts.length > 0 ? marts : extracts, counts.report);
  joinParts(plan);

  const loads = [...extracts, ...stages, ...marts];
  for (let count = 0; count < counts.alert; count += 1) {
    add('alert', some(loads, random.int(1, 4), random), 'FAILED', 'any');
  }
  for (let count = 0; count < counts.audit; count += 1) {
    add('audit', some(reports, random.int(1, 6), random), 'ANY', random.chance(0.5) ? 'all' : 'any');
  }
  return plan.map((task) => (task.waitsFor.length > 1 ? task : { ...task, join: 'any' }));
}

function countRoles(size: number): Record<Role, number> {
  const alert = size < 5 ? 0 : Math.ceil(size / 15);
  const audit = size < 10 ? 0 : Math.ceil(size / 40);
  const rest = size - alert - audit;
  const mart = rest < 3 ? 0 : Math.max(1, Math.round(rest * 0.2));
  const stage = rest < 4 ? 0 : Math.max(1, Math.round(rest * 0.25));
  const report = rest < 2 ? 0 : Math.max(1, Math.round(rest * 0.25));
  return { extract: rest - stage - mart - report, stage, mart, report, alert, audit };
}

/** `feeds` dealt out to `count` hands, so that each is in one at least and no hand is empty. */
function deal(feeds: readonly number[], count: number): number[][] {
  const hands = Array.from({ length: count }, (): number[] => []);
  for (let turn = 0; turn < Math.max(feeds.length, count); turn += 1) {
    if (count > 0) hands[turn % count]!.push(feeds[turn % feeds.length]!);
  }
  return hands;
}

/** Now and then one feed more than was dealt: what two targets share. */
function mix(share: readonly number[], feeds: readonly number[], random: Random): number[] {
  const extra = random.chance(0.35) ? [random.pick(feeds)] : [];
  return [...new Set([...share, ...extra])].toSorted((a, b) => a - b);
}

function some(list: readonly number[], count: number, random: Random): number[] {
  const chosen = Array.from({ length: count }, () => random.pick(list));
  return [...new Set(chosen)].toSorted((a, b) => a - b);
}

/** Makes the parts of a plan one: the first consumer of each further part waits for a task of the first part too. */
function joinParts(plan: readonly Drawn[]): void {
  const part = plan.map((_, index) => index);
  const partOf = (index: number): number => {
    let root = index;
    while (part[root] !== root) root = part[root]!;
    return root;
  };
  const unite = (a: number, b: number): void => {
    const [low, high] = [partOf(a), partOf(b)].toSorted((x, y) => x - y);
    part[high!] = low!;
  };
  plan.forEach((task, index) => task.waitsFor.forEach((upstream) => unite(upstream, index)));
  plan.forEach((task, index) => {
    if (task.waitsFor.length === 0 || partOf(index) === 0) return;
    task.waitsFor.unshift(0);
    unite(0, index);
  });
}
