import { isRecord } from '../protocol/guards';

/** So many ends within the time are accidents; with one more the server is left alone. */
const MOST_ENDS = 4;
const WITHIN_MS = 3 * 60_000;

/** A question whose server ended before it was answered is asked again so often. */
const MOST_TRIES = 4;
/** Time for the end to be noticed, in milliseconds. */
const PAUSE_MS = 100;

/** Codes of JSON-RPC: not written, connection inactive, answer given up (vscode-jsonrpc, messages). */
const LOST_CODES: ReadonlySet<unknown> = new Set([-32099, -32097, -32096]);

/** Whether a question failed since the connection to the server is gone. */
function isLost(error: unknown): boolean {
  if (!isRecord(error)) return false;
  return (
    LOST_CODES.has(error['code']) ||
    // ConnectionError has numbers of its own, which others may have, too.
    /^Connection is (?:closed|disposed)\b/.test(String(error['message']))
  );
}

/** The server ended again and again: it is started again when the user wants it. */
export class ServerEnded extends Error {
  constructor(
    message: string,
    readonly startAgain: () => void,
  ) {
    super(message);
  }
}

export interface KeptClient {
  dispose(): Promise<void>;
}

interface KeeperWorld<Client> {
  /** Starts a server; `ended` is to be called once when it has ended unasked. */
  readonly start: (ended: () => void) => Promise<Client>;
  /** It was left alone. @returns what those are told who ask it */
  readonly leftAlone: () => ServerEnded;
  readonly failed: (error: unknown) => void;
  /** In milliseconds. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Has a server at hand. One that ends is started again at once, and what it was being asked is asked
 * again: who asks need not know. The client's own way of starting again is not used: where a server
 * ends while it starts, that tells the user three times, and leaves a client that answers nobody.
 */
export class ServerKeeper<Client extends KeptClient> {
  #client: Promise<Client> | null = null;
  #ends: number[] = [];
  #restarts = 0;
  #left: ServerEnded | null = null;
  #isStopped = false;

  constructor(readonly world: KeeperWorld<Client>) {}

  /** How often a server that ended was started again. */
  get restarts(): number {
    return this.#restarts;
  }

  get state(): 'idle' | 'started' | 'left alone' {
    if (this.#left) return 'left alone';
    return this.#client ? 'started' : 'idle';
  }

  /** The server, started where there is none. A failed start is forgotten: the next question retries. */
  started(): Promise<Client> {
    if (this.#left) return Promise.reject(this.#left);
    if (this.#client) return this.#client;
    // A server that fails to start may also end: that counts once.
    let hasEnded = false;
    const client = this.world.start(() => {
      if (hasEnded) return;
      hasEnded = true;
      if (this.#client === starting) this.#ended();
    });
    const starting = client.catch((error: unknown) => {
      if (this.#client === starting) this.#client = null;
      if (!hasEnded) this.world.failed(error);
      throw error;
    });
    this.#client = starting;
    return starting;
  }

  /** Does something with the server, and again with the next one where it ends meanwhile. */
  async with<T>(work: (client: Client) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work(await this.started());
      } catch (error) {
        if (tries === MOST_TRIES || this.#isStopped || !isLost(error)) throw error;
        await this.world.pause(PAUSE_MS * tries);
      }
    }
  }

  /** Starts a server that was left alone. */
  startAgain(): void {
    this.#left = null;
    this.#ends = [];
    this.started().catch(() => null);
  }

  /** Ends the server, for good. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const starting = this.#client;
    this.#client = null;
    const client = await starting?.catch(() => null);
    await client?.dispose();
  }

  #ended(): void {
    void this.#discard(this.#client);
    this.#client = null;
    if (this.#isStopped) return;
    const now = this.world.now();
    this.#ends = [...this.#ends.filter((time) => now - time < WITHIN_MS), now];
    if (this.#ends.length > MOST_ENDS) {
      this.#left = this.world.leftAlone();
      return;
    }
    this.#restarts += 1;
    this.started().catch(() => null);
  }

  /** What a client holds of a server that has ended. */
  async #discard(ended: Promise<Client> | null): Promise<void> {
    try {
      const client = await ended;
      // Once it has noticed itself that its server is gone; before, it would try to end it.
      await this.world.pause(PAUSE_MS);
      await client?.dispose();
    } catch {
      // It never was at work, or cannot be told any more.
    }
  }
}
