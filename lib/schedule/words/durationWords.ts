/**
 * A duration in words, exactly: in the largest unit that it is whole in.
 *
 * @param seconds - Not negative; parts of a second stay.
 * @example durationWords(5400) // '90 minutes'
 */
export function durationWords(seconds: number): string {
  const isWhole = (unit: number): boolean => seconds > 0 && seconds % unit === 0;
  const [count, unit] = isWhole(3600)
    ? [seconds / 3600, 'hour']
    : isWhole(60)
      ? [seconds / 60, 'minute']
      : [seconds, 'second'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * About how long something took, for narrow places. What took time is never shown as nothing.
 *
 * @param seconds - Not negative.
 * @example shortDuration(0.02) // 'under 0.1 s'
 */
export function shortDuration(seconds: number): string {
  if (seconds >= 90) return `${Math.round(seconds / 60)} min`;
  return seconds > 0 && seconds < 0.1 ? 'under 0.1 s' : `${seconds.toFixed(1)} s`;
}
