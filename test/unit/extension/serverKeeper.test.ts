import assert from 'node:assert/strict';
import { ServerEnded, ServerKeeper } from '../../../src/extension/serverKeeper';

/** What a question is rejected with whose server ended: the code of vscode-jsonrpc. */
const lost = () => Object.assign(new Error('Pending response rejected'), { code: -32097 });

interface Client {
  readonly number: number;
  dispose(): Promise<void>;
}

/** A keeper of servers that end when the test says so. */
function keeping() {
  const ends: (() => void)[] = [];
  const disposed: number[] = [];
  const failures: unknown[] = [];
  const time = { now: 0, left: 0 };
  /** What the next starts fail with. */
  const faults: Error[] = [];
  const keeper = new ServerKeeper<Client>({
    start: async (ended) => {
      const number = ends.push(ended);
      const fault = faults.shift();
      if (fault) throw fault;
      return {
        number,
        dispose: async () => {
          disposed.push(number);
        },
      };
    },
    leftAlone: () => {
      time.left += 1;
      return new ServerEnded('left alone', () => keeper.startAgain());
    },
    failed: (error) => failures.push(error),
    now: () => time.now,
    pause: () => Promise.resolve(),
  });
  const end = () => ends.at(-1)?.();
  return { keeper, ends, end, disposed, failures, faults, time };
}

const numberOf = async ({ number }: Client): Promise<number> => number;

describe('the keeper of the server', () => {
  it('starts one when it is first asked, and no second one', async () => {
    const { keeper, ends } = keeping();
    assert.equal(keeper.state, 'idle');
    assert.deepEqual(await Promise.all([keeper.with(numberOf), keeper.with(numberOf)]), [1, 1]);
    assert.deepEqual([keeper.state, ends.length], ['started', 1]);
  });

  it('starts another at once when it ends, and ends what is left of the first', async () => {
    const { keeper, end, disposed } = keeping();
    await keeper.with(numberOf);
    end();
    assert.equal(await keeper.with(numberOf), 2);
    assert.deepEqual([keeper.restarts, disposed], [1, [1]]);
  });

  it('asks again what a server did not answer before it ended', async () => {
    const { keeper, end } = keeping();
    const answer = await keeper.with(async ({ number }) => {
      if (number === 1) {
        end();
        throw lost();
      }
      return `of ${number}`;
    });
    assert.equal(answer, 'of 2');
  });

  it('asks again what could not be sent, before the end is noticed', async () => {
    const { keeper } = keeping();
    let tries = 0;
    const answer = await keeper.with(async () => {
      tries += 1;
      if (tries === 1) throw new Error('Connection is closed.');
      return tries;
    });
    assert.equal(answer, 2);
  });

  it('does not ask for ever what ends each server', async () => {
    const { keeper, ends, end } = keeping();
    const deadly = keeper.with(async () => {
      end();
      throw lost();
    });
    await assert.rejects(deadly, { code: -32097 });
    assert.equal(ends.length, 5);
  });

  it('asks once only what the server refuses', async () => {
    const { keeper } = keeping();
    let tries = 0;
    const refused = keeper.with(async () => {
      tries += 1;
      throw Object.assign(new Error('no such passage'), { code: -32602 });
    });
    await assert.rejects(refused, { message: 'no such passage' });
    assert.equal(tries, 1);
  });

  it('starts another when one ends while it starts, and says nothing', async () => {
    const { keeper, ends, end, faults, failures } = keeping();
    faults.push(lost());
    const asked = keeper.with(numberOf);
    end();
    assert.equal(await asked, 2);
    assert.deepEqual([ends.length, keeper.restarts, failures], [2, 1, []]);
  });

  it('tries anew with the next question when one cannot be started', async () => {
    const { keeper, faults, failures } = keeping();
    const fault = new Error('no such file');
    faults.push(fault);
    await assert.rejects(keeper.with(numberOf), fault);
    assert.deepEqual([keeper.state, failures], ['idle', [fault]]);
    assert.equal(await keeper.with(numberOf), 2);
  });

  it('leaves one alone that ends again and again, says so once, and starts it when asked', async () => {
    const { keeper, end, ends, time } = keeping();
    await keeper.with(numberOf);
    for (let i = 0; i < 5; i += 1) end();
    assert.deepEqual([keeper.state, ends.length, time.left], ['left alone', 5, 1]);
    const refusal = await keeper.with(numberOf).then(
      () => null,
      (error: unknown) => error,
    );
    assert.ok(refusal instanceof ServerEnded);
    await assert.rejects(keeper.with(numberOf), refusal);
    assert.deepEqual([ends.length, time.left], [5, 1]);
    refusal.startAgain();
    assert.equal(await keeper.with(numberOf), 6);
    end();
    assert.equal(await keeper.with(numberOf), 7);
  });

  it('goes on starting one that ends now and then', async () => {
    const { keeper, end, time } = keeping();
    await keeper.with(numberOf);
    for (let i = 0; i < 20; i += 1) {
      time.now += 60_000;
      end();
    }
    assert.deepEqual([keeper.state, keeper.restarts], ['started', 20]);
  });

  it('ends the server with the window, and starts no other', async () => {
    const { keeper, end, ends, disposed } = keeping();
    await keeper.with(numberOf);
    await keeper.stop();
    end();
    assert.deepEqual([disposed, ends.length, keeper.state], [[1], 1, 'idle']);
  });
});
