import { readFileSync } from 'node:fs';
import { FIXES } from '../../../lib/check/fix/fixes.ts';
import { type Json, RULES, type RuleInfo } from '../../../lib/index.ts';
import { readable } from '../drawing.ts';

/** The page that `npm run problems` writes. */
export const PAGE = new URL('../../../docs/problems.md', import.meta.url);

const CASES = new URL('../../lib/check/cases/', import.meta.url);

const HEAD = `<!-- Generated from lib/check/rules by "npm run problems"; a test says when it is stale. -->
# Problems

What Taskloom looks for in task definitions, in the designer and by \`taskloom check\`. Each rule has a code, by which it
is set to \`off\`, \`info\`, \`warning\` or \`error\`: see [checking.md](checking.md).

An *error* is what the service refuses, or what can never work. A *warning* is what the service may take otherwise than it
is meant, or what will not run. A *note* (\`info\`) is worth knowing. Rules that are *off* are for those who ask for them.
`;

/** The page that lists all rules, with their reasons and examples. */
export function problemsPage(): string {
  const rows = RULES.map(
    ({ code, severity, title }) =>
      `| [\`${code}\`](#${code}) | ${severity} | ${title} | ${FIXES.has(code) ? 'yes' : ''} |`,
  );
  return [HEAD, '| code | is | what | fix |\n|---|---|---|---|', ...rows, '', ...RULES.map(section)]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function section({ code, severity, title, reason, example }: RuleInfo): string {
  const said = readFileSync(new URL(`${code}.found.txt`, CASES), 'utf8')
    .split('\n')[1]!
    .trim();
  const fix = FIXES.get(code);
  return `## ${code}

${title}. *${severity === 'off' ? 'Off' : severity[0]!.toUpperCase() + severity.slice(1)}.*

${reason}

> ${said}

${shown('Bad', example.bad)}
${shown('Good', example.good)}
${fix ? `Fix: ${fix.title[0]!.toLowerCase()}${fix.title.slice(1)}\n` : ''}`;
}

function shown(word: string, value: Json): string {
  if (typeof value === 'string') return `${word}: ${value[0]!.toLowerCase()}${value.slice(1)}\n`;
  return `${word}:\n\n\`\`\`json\n${readable(value)}\n\`\`\`\n`;
}
