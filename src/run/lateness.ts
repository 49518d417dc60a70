/**
 * Whether a submission is in time. Instants are doubles, and their sums round: born at 0.1 s and answered
 * 0.2 s later it took 0.20000000000000004 s. What takes exactly the deadline is in time, and so is what
 * takes up to a microsecond more: thirty roundings of an instant of ten years make no more.
 */

/** [s] */
const ROUNDING = 1e-6;

/**
 * @param age from the end of the recording to the answer, or so far [s]
 * @param deadline [s]
 */
export function isInTime(age: number, deadline: number): boolean {
  return age <= deadline + ROUNDING;
}
