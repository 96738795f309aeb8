/** The two globals that Node and workerd share and that this folder needs; their other globals stay out. */

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
