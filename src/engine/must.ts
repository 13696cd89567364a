/** The value, which the caller knows to be there; throws with its name when the impossible happens. */
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
