/** Two threads that cross. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="19"
      height="19"
      aria-hidden
      fill="none"
      stroke="var(--accent)"
      strokeLinecap="round"
      strokeWidth="2.2"
    >
      <path d="M2 5h4c4.5 0 3.5 10 8 10h4" />
      <path d="M2 15h4c1.7 0 2.6-1.4 3.3-3.1M11.2 7.1C11.9 5.9 12.7 5 14 5h4" />
    </svg>
  );
}
