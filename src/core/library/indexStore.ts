/** Where the engine keeps what it can make again, so that it need not. Each host brings its own. */
export interface IndexStore {
  /** What was written last under the name, whole; null where there is nothing, or not any more. */
  read(name: string): Promise<Uint8Array | null>;
  /** Replaces what there is as a whole or, failing that, not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>;
}
