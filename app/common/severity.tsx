import { CircleAlert, CircleX, Info } from 'lucide-react';
import type { Severity } from '../../lib/index.ts';

const ICONS = { error: CircleX, warning: CircleAlert, info: Info } as const;

/** One and many, in words. */
export const SEVERITY_WORDS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
} as const;

/** What a problem weighs, told by shape; a label makes it known to those who do not see it. */
export function SeverityIcon({
  severity,
  size,
  label,
  className,
}: {
  readonly severity: Severity;
  readonly size: number;
  readonly label?: string;
  readonly className?: string | undefined;
}) {
  const Icon = ICONS[severity];
  return (
    <Icon
      size={size}
      data-severity={severity}
      className={className}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
