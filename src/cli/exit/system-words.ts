/** What the operating system answers, in words for a reader. */

/** Of "EACCES: permission denied, open 'x'" the words between, and the code that a search finds. */
export function systemWords({ message, code }: NodeJS.ErrnoException): string {
  const words = message.replace(/^\w+: /, '').replace(/, \w+( '.*)?$/s, '');
  return `${words} (${code})`;
}

/** Whether the error is an answer of the operating system, as opening a file gives. */
export function isFromSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
