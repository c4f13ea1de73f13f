import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { definitionsOf } from '../support/chainOf.ts';
import { ownFolder } from './support/folder.ts';
import { COMMAND, ROOT, run } from './support/run.ts';

/** The jobs of docs/review.md, as they are written there. */
const [github, gitlab] = Array.from(
  readFileSync(`${ROOT}docs/review.md`, 'utf8').matchAll(/```yaml\n(.*?)```/gs),
  ([, yaml]) => parseAllDocuments(yaml!)[0]!.toJS() as unknown,
) as [
  {
    readonly jobs: {
      readonly chains: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] };
    };
  },
  { readonly 'review-chains': { readonly script: readonly string[] } },
];

const folder = ownFolder();
let repository: string;
let base: string;
const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();
const write = (file: string, name: string) =>
  writeFileSync(
    join(repository, file),
    JSON.stringify(definitionsOf(['a', 'b'], []).map((task) => ({ ...task, name }))),
  );

beforeAll(() => {
  repository = folder.folder('repository');
  git('init', '-q');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.com');
  mkdirSync(join(repository, 'chains', 'more'), { recursive: true });
  write('chains/sales.json', 'Sales');
  write('chains/old.json', 'Old');
  git('add', '.');
  git('commit', '-qm', 'Start');
  base = git('rev-parse', 'HEAD');
  write('chains/sales.json', 'Sales of the day');
  write('chains/more/new one.json', 'New');
  git('add', '.');
  git('commit', '-qm', 'Edit');
});

/** Runs what a job runs, with this Taskloom in place of the published one. */
const runScript = (script: string) =>
  run(
    'bash',
    [
      '-ec',
      `npx() { shift; "${process.execPath}" "${COMMAND}" "$@"; }\n` +
        `BASE=${base} CI_MERGE_REQUEST_DIFF_BASE_SHA=${base}\n${script}`,
    ],
    { cwd: repository },
  );

function expectReviews(): void {
  const pages = readdirSync(join(repository, 'reviews')).filter((file) => file.endsWith('.html'));
  expect(pages.toSorted()).toEqual(['chains-more-new one.json.html', 'chains-sales.json.html']);
  const comment = readFileSync(join(repository, 'reviews/comment.md'), 'utf8');
  expect(comment).toMatch(/^<!-- taskloom -->\n/);
  expect(comment).toContain('is called “Sales of the day”');
  expect(comment).toContain('chains/more/new one.json');
}

describe('the job that reviews each change', () => {
  it('writes a page for each changed chain, and one comment, on GitHub', async () => {
    const step = github.jobs.chains.steps.find(({ name }) => name === 'Review')!;
    expect(await runScript(step.run!)).toMatchObject({ code: 0, stderr: '' });
    expectReviews();
  });

  it('does so on GitLab', async () => {
    const script = gitlab['review-chains'].script.slice(0, 3).join('\n');
    expect(await runScript(script)).toMatchObject({ code: 0, stderr: '' });
    expectReviews();
  });
});
