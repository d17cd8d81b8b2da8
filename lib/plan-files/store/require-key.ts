/**
 * Gives the value of a key.
 * @throws Error where `key` is not in the map: the data refers to something that it does not hold
 */
export function requireKey<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The data refers to "${key}", which it does not hold.`);
  return value;
}
