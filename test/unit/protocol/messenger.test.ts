import assert from 'node:assert/strict';
import { pageBounds } from '../../../src/protocol/bounds';
import { isString } from '../../../src/protocol/guards';
import { createMessenger } from '../../../src/protocol/messenger';

/** One end of a channel, with what was posted on it. */
function fakeChannel() {
  const posted: unknown[] = [];
  let listener: ((message: unknown) => void) | null = null;
  return {
    posted,
    arrive: (message: unknown) => listener?.(message),
    post: (message: unknown) => {
      posted.push(message);
    },
    listen: (added: (message: unknown) => void) => {
      listener = added;
      return () => {
        listener = null;
      };
    },
  };
}

describe('messenger', () => {
  it('keeps messages until the other side is ready, and their order', () => {
    const channel = fakeChannel();
    const messenger = createMessenger<string, string>({
      channel,
      bounds: pageBounds,
      accepts: isString,
      receive: () => {},
    });
    messenger.send('one');
    messenger.send('two');
    assert.deepEqual(channel.posted, []);
    messenger.open();
    messenger.send('three');
    assert.deepEqual(channel.posted, ['one', 'two', 'three']);
  });

  it('passes on only what its guard accepts', () => {
    const channel = fakeChannel();
    const received: string[] = [];
    const refused: unknown[] = [];
    createMessenger<string, string>({
      channel,
      bounds: pageBounds,
      accepts: isString,
      receive: (message) => received.push(message),
      refuse: (message) => refused.push(message),
    });
    [{ type: 'forged' }, 'fine', null, 3].forEach((message) => channel.arrive(message));
    assert.deepEqual(received, ['fine']);
    assert.deepEqual(refused, [{ type: 'forged' }, null, 3]);
  });

  it('is silent once disposed', () => {
    const channel = fakeChannel();
    const received: string[] = [];
    const messenger = createMessenger<string, string>({
      channel,
      bounds: pageBounds,
      accepts: isString,
      receive: (message) => received.push(message),
    });
    messenger.open();
    messenger.dispose();
    messenger.send('late');
    channel.arrive('late');
    assert.deepEqual([channel.posted, received], [[], []]);
  });
});
