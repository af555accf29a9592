import type { Bounds } from './bounds';
import { isWithin } from './bounds';
import type { Guard } from './guards';

/** One direction of a `postMessage` channel, as both the host and the page see it. */
export interface Channel {
  post(message: unknown): void;
  /** Calls the listener for every message that arrives, until the result is called. */
  listen(listener: (message: unknown) => void): () => void;
}

export interface Messenger<Outgoing> {
  /** Posts at once, or keeps the message until `open()` when the other side is not ready yet. */
  send(message: Outgoing): void;
  /** The other side listens: posts what was kept, in order. */
  open(): void;
  /** Stops listening and drops what was kept; sending afterwards does nothing. */
  dispose(): void;
}

/** Why a message was refused, as a log says it: "a message of no known form". */
export type Refusal = 'larger than any of ours' | 'of no known form';

export interface MessengerOptions<Incoming> {
  readonly channel: Channel;
  /** What is larger reaches neither `accepts` nor `receive`; null where the other side is trusted. */
  readonly bounds: Bounds | null;
  /** Decides which arriving values are messages at all; the rest never reach `receive`. */
  readonly accepts: Guard<Incoming>;
  receive(message: Incoming): void;
  /** Told of every value that was refused, e.g. to log it. */
  refuse?(message: unknown, why: Refusal): void;
}

/**
 * The only way in which messages cross between the extension and a webview page: typed on the way
 * out, checked in size and form on the way in, buffered until the other side has said that it is ready.
 */
export function createMessenger<Outgoing, Incoming>(
  options: MessengerOptions<Incoming>,
): Messenger<Outgoing> {
  let waiting: Outgoing[] | null = [];
  let disposed = false;
  const { bounds } = options;
  const stop = options.channel.listen((message) => {
    if (bounds && !isWithin(message, bounds)) {
      options.refuse?.(message, 'larger than any of ours');
    } else if (options.accepts(message)) {
      options.receive(message);
    } else {
      options.refuse?.(message, 'of no known form');
    }
  });
  return {
    send(message) {
      if (disposed) {
        return;
      }
      if (waiting) {
        waiting.push(message);
      } else {
        options.channel.post(message);
      }
    },
    open() {
      const kept = waiting ?? [];
      waiting = null;
      kept.forEach((message) => this.send(message));
    },
    dispose() {
      disposed = true;
      waiting = [];
      stop();
    },
  };
}
