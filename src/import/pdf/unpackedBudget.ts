import { ImportError } from '../types';

/** What pdf.js calls before it takes memory for what a stream unpacks to (src/build/withoutPowers.mjs). */
const host: Record<string, unknown> = globalThis;

/**
 * Has a document read of whose streams no more than `most` bytes are unpacked together, filters one in
 * another and streams read twice included. The library that reads them has no such limit, and what it
 * unpacks to is no part of the heap that a worker is held to.
 *
 * @throws {ImportError} `unpacks-too-large`, whatever was made of the rest
 */
export async function withinBudget<T>(most: number, read: () => Promise<T>): Promise<T> {
  let left = most;
  const refusal = () => new ImportError('unpacks-too-large', String(most));
  host['countUnpackedBytes'] = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw refusal();
  };
  try {
    const found = await read();
    if (left < 0) throw refusal();
    return found;
  } catch (error) {
    // The library makes what it likes of the error that stopped it.
    throw left < 0 ? refusal() : error;
  } finally {
    delete host['countUnpackedBytes'];
  }
}
