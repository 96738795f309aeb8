/** Unsigned integers as LEB128: seven bits a byte, low bits first, the high bit set on all but the last. */

/** A byte buffer that grows; what the writers of binary files append to. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** Number of bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Appends one byte; only the low eight bits of `value` count. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  /** Appends `value`, an integer from 0 to 2^32 - 1, in one to five bytes. */
  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** Appends `value`, an integer from 0 to 2^32 - 1, as four bytes, low byte first. */
  uint32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte(value >>> shift);
  }

  /** Appends a copy of `bytes`. */
  bytes(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Forgets what was written and keeps the memory. */
  clear(): void {
    this.#length = 0;
  }

  /** Returns what was written, without copying: valid until the next call that writes. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Returns a copy of what was written, with its own memory. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + needed));
    larger.set(this.view());
    this.#bytes = larger;
  }
}

/** Reads integers from bytes, one after another, from {@link ByteReader.position} on. */
export class ByteReader {
  /** The bytes read from, never changed. */
  readonly source: Uint8Array;
  /** Index of the next byte to read. */
  position: number;

  constructor(source: Uint8Array, position = 0) {
    this.source = source;
    this.position = position;
  }

  /** Reads one varint. Past the end of the bytes it reads zeros: the hash of a file is checked first. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.source[this.position++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Reads four bytes, low byte first. */
  uint32(): number {
    const { source, position } = this;
    this.position += 4;
    return (
      ((source[position] ?? 0) |
        ((source[position + 1] ?? 0) << 8) |
        ((source[position + 2] ?? 0) << 16) |
        ((source[position + 3] ?? 0) << 24)) >>>
      0
    );
  }
}
