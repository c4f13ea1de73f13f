import styles from './edges.module.css';

/** The arrow heads, one a status: a marker cannot take the colour of its line everywhere yet. */
export function Arrows() {
  return (
    <svg className={styles.arrows} aria-hidden>
      <defs>
        {(['SUCCEEDED', 'FAILED', 'ANY', 'OTHER'] as const).map((status) => (
          <marker
            key={status}
            id={`arrow-${status}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className={styles.head} data-status={status} d="M0.5 0.8 7 4 0.5 7.2z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
