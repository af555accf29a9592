// Present in Node and in workers; no `lib` has it without the DOM.
declare function btoa(binary: string): string;

/** Bytes as they cross to the client. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(parts.join(''));
}
