import type { Consequence } from '../../../lib/tenant/index.ts';
import { SEVERITY_WORDS, SeverityIcon } from '../../common/severity.tsx';
import styles from './tenant.module.css';

/** More of a kind are folded into one line. */
const ALIKE = 3;

function grouped(consequences: readonly Consequence[]): (readonly Consequence[])[] {
  const codes = [...new Set(consequences.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const alike = consequences.filter((each) => each.code === code);
    return alike.length > ALIKE ? [alike] : alike.map((each) => [each]);
  });
}

/** What comes of a plan, errors or side effects. */
export function Consequences({
  of,
  name,
  title,
}: {
  readonly of: readonly Consequence[];
  readonly name: string;
  readonly title: string;
}) {
  if (of.length === 0) return null;
  return (
    <section className={styles.part} aria-label={name}>
      <h3>{title}</h3>
      <ul>
        {grouped(of).map((alike) => (
          <ConsequenceView key={`${alike[0]!.code} ${alike[0]!.message}`} alike={alike} />
        ))}
      </ul>
    </section>
  );
}

function ConsequenceView({ alike }: { readonly alike: readonly Consequence[] }) {
  const { severity, message } = alike[0]!;
  const sign = <SeverityIcon severity={severity} size={13} label={SEVERITY_WORDS[severity][0]} />;
  if (alike.length === 1)
    return (
      <li className={styles.consequence} data-severity={severity}>
        {sign} {message}
      </li>
    );
  return (
    <li className={styles.consequence} data-severity={severity}>
      {sign}
      <details>
        <summary>
          {message}{' '}
          {alike.length === 2 ? 'This applies to one more task.' : `This applies to ${alike.length - 1} more tasks.`}
        </summary>
        <ul>
          {alike.slice(1).map((each) => (
            <li key={each.message}>{each.message}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
