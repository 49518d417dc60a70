/** Faults of a command that are no fault of its scenario. */

/** A command line that cannot be obeyed. One line: what is wrong; what to do. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
}

/** The machine does not let a good command be carried out. One line: what; what to do. */
export class EnvironmentFault extends Error {
  override readonly name = 'EnvironmentFault';
}

/** More than is run without being asked for. One line: the estimate, the limit, what raises it. */
export class LimitFault extends Error {
  override readonly name = 'LimitFault';
}

/** Results that are not as they were written. One line: which file. */
export class IntegrityFault extends Error {
  override readonly name = 'IntegrityFault';
}
