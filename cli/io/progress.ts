import { printable } from './printable.ts';

/** A line on stderr that is written over, for people who watch; others see nothing. */
export function progress(stream: NodeJS.WriteStream = process.stderr): { show(text: string): void; end(): void } {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  return {
    show: (text) => void stream.write(`\r\u001b[K${printable(text).slice(0, (stream.columns ?? 80) - 1)}`),
    end: () => void stream.write('\r\u001b[K'),
  };
}
