/**
 * The one argument that a command takes. Where there is none, or more than one, its usage is told.
 * @returns an exit code there: 0 where help was asked for, 2 wrong usage
 */
export function oneArgument(args: readonly string[], help: string): string | number {
  const [one, ...more] = args;
  if (one && !one.startsWith("-") && more.length === 0) return one;
  const asked = one === "--help";
  (asked ? process.stdout : process.stderr).write(help);
  return asked ? 0 : 2;
}

/** Says in one sentence why a command could not be done. @returns its exit code */
export function fail(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}
