/** An object with one value for each key, of a fixed shape. */
export function columnsOf<K extends string, V>(keys: readonly K[], make: (key: K) => V): { readonly [P in K]: V } {
  const out: Partial<Record<K, V>> = {};
  for (const key of keys) out[key] = make(key);
  // Copied once more: V8 keeps an object filled in a loop as a hash table, and its copy as a fixed shape.
  return { ...out } as Record<K, V>;
}
