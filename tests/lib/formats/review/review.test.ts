import { describe, expect, it } from 'vitest';
import { type CommentedOn, addComment, resolveComment } from '../../../../lib/editor/index.ts';
import { reviewHtml, reviewMarkdown } from '../../../../lib/formats/index.ts';
import { type ChainDocument, graphOf, open, remove, rename, sample, setField, unwrap } from '../../../../lib/index.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { reviewOf } from '../../../support/reviewOf.ts';

const CHAIN = chainOf(['a', 'b'], ['a SUCCEEDED b']);
const estate = (tasks: number) => unwrap(open(JSON.stringify(sample({ tasks }))));
/** An estate in which every task has another switch. */
function turned(tasks: number) {
  let document = estate(tasks);
  for (const { key, definition } of document.chain.tasks) {
    const value = definition['enabled'] !== true;
    document = unwrap(setField(document, { task: key, field: 'enabled', value })).document;
  }
  return document;
}

describe('a page for reviewers', () => {
  it('begins with what is different and what follows from it', () => {
    const after = unwrap(setField(CHAIN, { task: 'a', field: 'enabled', value: false })).document;
    const page = reviewHtml(reviewOf(after, CHAIN));
    const places = [
      '<h1>1 task changed</h1>',
      '2 tasks no longer run',
      'What will be different',
      'is switched off',
      'Picture',
    ];
    const at = places.map((words) => page.indexOf(words));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  it('shows a chain by itself where there is no base, with nothing folded', () => {
    const page = reviewHtml(reviewOf(CHAIN));
    expect(page).toContain('<h1>2 tasks, 1 edge</h1>');
    expect(page).not.toContain('<details>');
    expect(page).toContain('b if it succeeds');
  });

  it('holds what tells the files from others', () => {
    expect(reviewHtml(reviewOf(CHAIN, CHAIN))).toMatch(/data-base-sha256="a{64}"[\s\S]*data-proposal-sha256="b{64}"/);
  });

  it('has no script, no address and no markup of a task in it', () => {
    const nasty = unwrap(rename(CHAIN, { task: 'a', name: '</script><img src=x onerror=alert(1)>' })).document;
    const page = reviewHtml(reviewOf(nasty, CHAIN)).replace('http://www.w3.org/2000/svg', '');
    expect(page).not.toMatch(/<script|<img|https?:|<[^>]*\son\w+=/);
    expect(page).toContain('&#60;/script&#62;&#60;img src=x onerror=alert(1)&#62;');
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;/);
  });

  it('of 500 changed tasks is less than a megabyte', () => {
    expect(Buffer.byteLength(reviewHtml(reviewOf(turned(500), estate(500))))).toBeLessThan(1_000_000);
  });
});

describe('comments in a review', () => {
  const NASTY = '</script><img src=x onerror=alert(1)> `code` | cell';
  const add = (document: ChainDocument, on: CommentedOn, text: string, at: string, by = 'Ada') =>
    unwrap(addComment(document, { on, text, at, by })).document;
  const edge = graphOf(CHAIN.chain).edges[0]!.id;
  const asked = add(
    add(CHAIN, { edge }, 'Late\nsecond', '2026-11-27T09:00:00Z'),
    { task: 'a' },
    NASTY,
    '2026-11-27T08:00:00Z',
    '<b>|',
  );
  const answered = unwrap(resolveComment(asked, { comment: 'comment-2', isDone: true })).document;

  it('are listed, open ones first, each with what it is about, by whom and when', () => {
    const page = reviewHtml(reviewOf(answered));
    const said = [
      'Comments',
      'Edge from a to b, succeeded',
      'Ada, 2026-11-27 09:00 UTC',
      'Late<br>second',
      'resolved</span>',
    ];
    const at = said.map((words) => page.indexOf(words));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    const text = reviewMarkdown(reviewOf(answered));
    expect(text.indexOf('- **open** Edge from a to b')).toBeGreaterThan(0);
    expect(text.indexOf('- **resolved** a')).toBeGreaterThan(text.indexOf('- **open** Edge from a to b'));
  });

  it('are left out where there are none', () => {
    expect(reviewHtml(reviewOf(CHAIN))).not.toContain('Comments');
    expect(reviewMarkdown(reviewOf(CHAIN))).not.toContain('Comments');
  });

  it('are text, whatever is written in them', () => {
    const page = reviewHtml(reviewOf(asked)).replace('http://www.w3.org/2000/svg', '');
    expect(page).not.toMatch(/<script|<img|<b>|<[^>]*\son\w+=/);
    const text = reviewMarkdown(reviewOf(asked));
    expect(text).toContain('&lt;/script\\>&lt;img src=x onerror=alert(1)\\> \\`code\\` \\| cell');
    expect(text).toContain('(&lt;b\\>\\|, 2026-11-27 08:00 UTC)');
  });

  it('say what they were about when that is gone', () => {
    expect(reviewMarkdown(reviewOf(unwrap(remove(asked, { edges: [edge] })).document))).toContain(
      'b, deleted edge a-succeeded',
    );
    const lost = { ...asked, chain: { ...asked.chain, tasks: asked.chain.tasks.slice(1) } };
    expect(reviewMarkdown(reviewOf({ ...lost, view: { ...asked.view } }))).toContain('Edge from a to b');
    const alone = { ...asked, chain: { ...asked.chain, tasks: [] } };
    expect(reviewHtml(reviewOf(alone))).toContain('Deleted task a');
  });

  it('of more than fits are left out of Markdown, which says so', () => {
    const long = add(CHAIN, { task: 'a' }, 'x'.repeat(70_000), '2026-11-27T08:00:00Z');
    const text = reviewMarkdown(reviewOf(long));
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain('Left out for length: comments.');
  });
});

describe('Markdown for a pull request', () => {
  it('has the counts in its first lines', () => {
    const after = unwrap(setField(CHAIN, { task: 'a', field: 'enabled', value: false })).document;
    const lines = reviewMarkdown(reviewOf(after, CHAIN)).split('\n').slice(0, 10);
    expect(lines[0]).toBe('### 1 task changed');
    expect(lines).toContain('- **2 tasks no longer run:** a, b');
  });

  it.each([10, 300, 3_000])(
    'has at most 60,000 characters where %i tasks changed, and says what is left out',
    (tasks) => {
      const text = reviewMarkdown(reviewOf(turned(tasks), estate(tasks)));
      expect(text.length).toBeLessThanOrEqual(60_000);
      expect(/Left out/.test(text)).toBe(tasks > 10);
    },
  );

  it('draws what changed where the whole is too large to draw', () => {
    const before = estate(300);
    const after = unwrap(
      setField(before, { task: before.chain.tasks[0]!.key, field: 'enabled', value: false }),
    ).document;
    expect(reviewMarkdown(reviewOf(after, before))).toContain('<summary>Picture of what changed</summary>');
  });
});
