import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ServerEnded, ServerKeeper } from '../../../src/extension/serverKeeper';
import { libraryRequest } from '../../../src/protocol/lsp';
import type { ServerHome, ServerProcess } from './serverProcess';
import { articleText, buildServer, startServer } from './serverProcess';

interface Kept extends ServerProcess {
  dispose(): Promise<void>;
}

describe('a server that ends unasked', function () {
  this.timeout(120_000);
  let home: ServerHome;
  let library = '';
  const open: ServerProcess[] = [];
  let told = 0;

  /** The keeper of the extension, with servers as they ship. */
  function keep(): ServerKeeper<Kept> {
    const keeper = new ServerKeeper<Kept>({
      async start(ended) {
        const server = await startServer(home, { libraries: [library] });
        open.push(server);
        void server.ended.then(ended);
        return { ...server, dispose: () => server.kill() };
      },
      leftAlone() {
        told += 1;
        return new ServerEnded('left alone', () => keeper.startAgain());
      },
      failed: (error) => assert.fail(String(error)),
      now: () => Date.now(),
      pause: (milliseconds) => delay(milliseconds),
    });
    return keeper;
  }

  const articles = (keeper: ServerKeeper<Kept>): Promise<number> =>
    keeper.with(async (server) => {
      const { articles } = await server.ask(libraryRequest, { filter: '' });
      return articles.length;
    });

  before(async () => {
    home = await buildServer();
    library = path.join(home.folder, 'thư viện');
    await mkdir(library);
    await writeFile(path.join(library, 'bai.txt'), articleText(1));
  });
  beforeEach(() => {
    told = 0;
  });
  afterEach(() => Promise.all(open.splice(0).map((server) => server.kill())));
  after(() => home.remove());

  it('while it is asked is started again, and asked again', async () => {
    const keeper = keep();
    assert.equal(await articles(keeper), 1);
    let kills = 0;
    const answer = await keeper.with(async (server) => {
      const asked = server.ask(libraryRequest, { filter: '' });
      if ((kills += 1) === 1) void server.kill();
      return (await asked).articles.length;
    });
    assert.deepEqual([answer, kills, keeper.restarts, told], [1, 2, 1, 0]);
    await keeper.stop();
  });

  it('again and again is left alone, said once, and started when its user wants it', async () => {
    const keeper = keep();
    for (let ends = 0; ends < 5; ends += 1) {
      const server = await keeper.started();
      await server.kill();
    }
    const refusal = await articles(keeper).then(
      () => null,
      (error: unknown) => error,
    );
    assert.ok(refusal instanceof ServerEnded);
    assert.deepEqual([keeper.state, told], ['left alone', 1]);
    refusal.startAgain();
    assert.equal(await articles(keeper), 1);
    assert.equal(told, 1);
    await keeper.stop();
  });
});
