/** Keeps what was used last, up to a number of bytes. */

/**
 * A map that drops the entries used longest ago as soon as their sizes add up to more than a limit.
 * It is for completed, verified values only: a promise kept here would belong to another request.
 */
export class BoundedCache<Key, Value> {
  readonly #entries = new Map<Key, { readonly value: Value; readonly sizeBytes: number }>();
  readonly #limitBytes: number;
  #sizeBytes = 0;

  /** @param limitBytes 0 keeps nothing. */
  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** Sum of the sizes of what is kept. Never above the limit. */
  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Returns the value and marks it as just used. */
  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Keeps a value; one that is larger than the limit on its own is not kept. */
  set(key: Key, value: Value, sizeBytes: number): void {
    this.#remove(key);
    if (sizeBytes > this.#limitBytes) return;
    this.#entries.set(key, { value, sizeBytes });
    this.#sizeBytes += sizeBytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#sizeBytes <= this.#limitBytes) return;
      this.#remove(oldest);
    }
  }

  #remove(key: Key): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#sizeBytes -= entry.sizeBytes;
  }
}
