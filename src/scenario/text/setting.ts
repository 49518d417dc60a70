/** A setting of the command line, "KEY=VALUE". It stands apart from what reads a scenario: help must not wait for that. */

/** The key of a setting; empty where none is written. @example keyOf('match.speed = 4 /s') // "match.speed" */
export function keyOf(setting: string): string {
  return setting.slice(0, Math.max(0, setting.indexOf('='))).trim();
}
