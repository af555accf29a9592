import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LibraryReader } from '../../../src/core/library/reader';
import { nodeLibraryReader } from '../../../src/node/libraryReader';
import { engineOn, openEngine, problemsOf } from './library';
import { articleText } from './serverProcess';

const isWindows = process.platform === 'win32';

describe('a library folder with anything in it', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'trich-dan '));
    await mkdir(path.join(folder, 'kho'));
    await writeFile(path.join(folder, 'kho', 'tot.txt'), articleText(1));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const kho = (...names: string[]) => path.join(folder, 'kho', ...names);

  /** What is said in Vietnamese and in English; the good articles are there besides. */
  async function problems(
    options: Parameters<typeof openEngine>[2] = {},
    good: readonly string[] = ['tot'],
  ) {
    const engine = await openEngine(kho(), null, options);
    assert.deepEqual(
      engine.articles.map(({ id }) => id),
      good,
    );
    assert.equal(engine.finder.exact('Câu riêng thứ 1', { among: null, limit: 9 }).length, 1);
    return { vi: problemsOf(engine, 'vi'), en: problemsOf(engine, 'en') };
  }

  const unreadable = (...names: string[]) => ({
    vi: names.map((name) => `${name}: không đọc được tệp.`),
    en: names.map((name) => `${name}: the file cannot be read.`),
  });

  it('links out of it, in circles and to itself draw nothing in and are told', async () => {
    await writeFile(path.join(folder, 'ngoai.txt'), articleText(2));
    await mkdir(path.join(folder, 'phong'));
    await writeFile(path.join(folder, 'phong', 'trong.txt'), articleText(3));
    await symlink(path.join('..', 'ngoai.txt'), kho('ra.txt'));
    await symlink('vong-2.txt', kho('vong-1.txt'));
    await symlink('vong-1.txt', kho('vong-2.txt'));
    await symlink(path.join(folder, 'phong'), kho('phong'), 'junction');
    await symlink(kho(), kho('minh'), 'junction');
    // What an editor leaves beside a file that is being edited.
    await symlink('ai.do@may:1', kho('.#tot.txt'));
    assert.deepEqual(await problems(), {
      vi: [
        'phong: liên kết tới thư mục ngoài thư viện; đã bỏ qua.',
        'ra.txt: liên kết tới tệp ngoài thư viện. Hãy chép tệp vào.',
        'vong-1.txt: liên kết dẫn vòng về chính nó.',
        'vong-2.txt: liên kết dẫn vòng về chính nó.',
      ],
      en: [
        'phong: a link to a folder outside the library; what is in it is left out.',
        'ra.txt: a link to a file outside the library. Copy the file in.',
        'vong-1.txt: a link that leads back to itself.',
        'vong-2.txt: a link that leads back to itself.',
      ],
    });
  });

  it('a link to one of its own files is that file under another name', async () => {
    await symlink('tot.txt', kho('van-tot.txt'));
    const engine = await openEngine(kho(), null);
    assert.deepEqual(
      engine.articles.map(({ parsed }) => parsed.text),
      [articleText(1), articleText(1)],
    );
    assert.deepEqual(engine.problems, []);
  });

  it('pipes and sockets are never opened, and are told', async () => {
    // Where there are no pipes in folders, a folder stands for one.
    if (isWindows) await mkdir(kho('ong.txt'));
    else execFileSync('sh', ['-c', 'mkfifo "$0" "$1"', kho('ong.txt'), kho('tot.article.json')]);
    const server = createServer();
    const socket = isWindows ? `\\\\.\\pipe\\${path.basename(folder)}` : kho('o-cam.md');
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    try {
      const names = isWindows ? [] : ['o-cam.md', 'ong.txt', 'tot.article.json'];
      assert.deepEqual(await problems(), {
        vi: names.map((name) => `${name}: ống dẫn, ổ cắm hoặc thiết bị, không phải tệp.`),
        en: names.map((name) => `${name}: a pipe, a socket or a device, not a file.`),
      });
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('names of every kind are names', async () => {
    const names = [
      '100%25 % # ?.txt'.replace(isWindows ? '?' : '', ''),
      'có khoảng trắng .txt',
      'de\u0302\u0301m.txt',
      'đếm.txt',
      `${'dài'.repeat(60)}.txt`,
      ...(isWindows ? [] : ['dòng\nmới.txt', 'gạch\\chéo.txt', '"ngoặc".txt']),
      '__proto__.txt',
      'constructor.txt',
    ];
    for (const [index, name] of names.entries()) {
      await writeFile(kho(name), articleText(index + 10));
    }
    const engine = await openEngine(kho(), null);
    assert.deepEqual(engine.problems, []);
    const ids = names.map((name) => name.replace(/\.txt$/, ''));
    assert.deepEqual(engine.articles.map(({ id }) => id).toSorted(), [...ids, 'tot'].toSorted());
    for (const [index, id] of ids.entries()) {
      const [hit] = engine.finder.exact(`Câu riêng thứ ${index + 10} bản`, {
        among: null,
        limit: 1,
      });
      assert.equal(hit?.articleId, id);
      const uri = engine.article(id)?.file.uri ?? '';
      assert.equal(await readFile(fileURLToPath(uri), 'utf8'), articleText(index + 10));
    }
  });

  it('a name that is not in UTF-8 is told', async () => {
    // Only some systems let a file have such a name; the others refuse to make it.
    const name = Buffer.concat([Buffer.from(kho('te')), Buffer.from([0xff]), Buffer.from('.txt')]);
    const isMade = await writeFile(name, articleText(2)).then(
      () => true,
      () => false,
    );
    const made = isMade && process.platform === 'linux';
    const said = {
      vi: ['te\ufffd.txt: tên tệp không phải UTF-8. Hãy đổi tên tệp.'],
      en: ['te\ufffd.txt: the file’s name is not UTF-8. Rename the file.'],
    };
    assert.deepEqual(await problems(), made ? said : { vi: [], en: [] });
  });

  it('folders in folders, too deep to follow, are told', async () => {
    const deep = kho(...Array.from({ length: 70 }, () => 'd'));
    await mkdir(deep, { recursive: true });
    await writeFile(path.join(deep, 'sau.txt'), articleText(2));
    const said = await problems();
    assert.match(
      said.en.join('\n'),
      /^(?:d\/){64,65}: in too many folders; what is in it is left out\.$/,
    );
    assert.match(
      said.vi.join('\n'),
      /^(?:d\/){64,65}: nằm trong quá nhiều lớp thư mục; đã bỏ qua\.$/,
    );
  });

  /** The disk, and which of its files were read. */
  function watched(before: (uri: string) => Promise<void> = async () => {}) {
    const read: string[] = [];
    const reader: LibraryReader = {
      list: (uri) => nodeLibraryReader.list(uri),
      read: async (uri, maxBytes) => {
        read.push(path.basename(uri));
        await before(uri);
        const bytes = await nodeLibraryReader.read(uri, maxBytes);
        assert.ok(maxBytes !== undefined && bytes.length <= maxBytes + 1, `${bytes.length} bytes`);
        return bytes;
      },
    };
    return { reader, read };
  }

  it('a file of a gigabyte is refused by its size, unread', async () => {
    await writeFile(kho('lon.txt'), '');
    // All holes: it takes no room.
    await truncate(kho('lon.txt'), 1e9);
    const { reader, read } = watched();
    assert.deepEqual(await problems({ reader }), {
      vi: ['lon.txt: lớn hơn 20 MB, giới hạn trong cài đặt.'],
      en: ['lon.txt: larger than 20 MB, the limit in the settings.'],
    });
    assert.deepEqual(read, ['tot.txt']);
  });

  it('a file that grows between the look and the reading is read whole, or to the limit', async () => {
    await writeFile(kho('dai-ra.txt'), 'Dài ra\n\nCâu đầu.');
    const growing = (size: number) =>
      watched(async (uri) => {
        if (uri.includes('dai-ra')) await appendFile(kho('dai-ra.txt'), ' Thêm.'.repeat(size));
      });
    const { reader } = growing(10);
    const engine = await openEngine(kho(), null, { reader });
    assert.equal(engine.articles[0]?.parsed.text, `Dài ra\n\nCâu đầu.${' Thêm.'.repeat(10)}`);
    const endless = growing(300_000);
    assert.deepEqual(await problems({ reader: endless.reader, maxBytes: 1e6 }), {
      vi: ['dai-ra.txt: lớn hơn 1 MB, giới hạn trong cài đặt.'],
      en: ['dai-ra.txt: larger than 1 MB, the limit in the settings.'],
    });
  });

  it('a file that goes between the look and the reading is told, and forgotten the next time', async () => {
    await writeFile(kho('di.txt'), articleText(2));
    const { reader } = watched(async (uri) => {
      if (uri.endsWith('di.txt')) await rm(kho('di.txt'), { force: true });
    });
    const engine = await openEngine(kho(), null, { reader });
    assert.deepEqual(problemsOf(engine, 'en'), unreadable('di.txt').en);
    await engine.reload();
    assert.deepEqual(problemsOf(engine, 'en'), []);
    assert.deepEqual(engine.articles.length, 1);
  });

  it('a file that fails in a way nobody thought of takes no other with it', async () => {
    await writeFile(kho('la.txt'), articleText(2));
    const { reader } = watched();
    const strange: LibraryReader = {
      ...reader,
      read: async (uri, maxBytes) => {
        const bytes = await reader.read(uri, maxBytes);
        // No bytes at all: what reads them throws what it likes.
        return uri.endsWith('la.txt') ? (JSON.parse('null') as Uint8Array) : bytes;
      },
    };
    assert.deepEqual(await problems({ reader: strange }), unreadable('la.txt'));
  });

  it('bytes that are no text are told, with their line', async () => {
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    await writeFile(kho('a-khong.txt'), 'Một\nhai\0ba');
    await writeFile(kho('b-cut.txt'), Buffer.from('Một\nhai\nđếm').subarray(0, -2));
    await writeFile(kho('c-le.txt'), Buffer.from([0x41, 0x0a, 0xed, 0xa0, 0x80]));
    await writeFile(kho('d-le16.txt'), utf16('A\ud800B'));
    await writeFile(kho('e-trong.txt'), '');
    await writeFile(kho('f-dau.txt'), '\ufeff');
    await writeFile(kho('g-dau16.txt'), utf16(''));
    await writeFile(kho('h-cach.txt'), ' \n\t\n\u00a0');
    assert.deepEqual(await problems(), {
      vi: [
        'a-khong.txt, dòng 2: không phải tệp văn bản.',
        'b-cut.txt, dòng 3: không phải văn bản UTF-8. Hãy chuyển tệp sang UTF-8 trước.',
        'c-le.txt, dòng 2: không phải văn bản UTF-8. Hãy chuyển tệp sang UTF-8 trước.',
        'd-le16.txt: văn bản UTF-16 bị hỏng.',
        'e-trong.txt: tệp trống.',
        'f-dau.txt: tệp trống.',
        'g-dau16.txt: tệp trống.',
        'h-cach.txt: tệp trống.',
      ],
      en: [
        'a-khong.txt, line 2: not a text file.',
        'b-cut.txt, line 3: not UTF-8 text. Convert it to UTF-8 first.',
        'c-le.txt, line 2: not UTF-8 text. Convert it to UTF-8 first.',
        'd-le16.txt: broken UTF-16 text.',
        'e-trong.txt: the file is empty.',
        'f-dau.txt: the file is empty.',
        'g-dau16.txt: the file is empty.',
        'h-cach.txt: the file is empty.',
      ],
    });
  });

  it('a folder that goes while it is open is told until it comes back, with all its articles', async () => {
    const engine = await openEngine(kho(), null);
    assert.deepEqual(engine.problems, []);
    await rename(kho(), path.join(folder, 'khac'));
    for (let times = 0; times < 2; times += 1) {
      await engine.reload();
      assert.equal(engine.articles.length, 0);
      assert.deepEqual(problemsOf(engine, 'en'), [
        `${kho()}: this library folder is not there any more, with its articles (1). Refresh the library once you have seen this.`,
      ]);
      assert.deepEqual(problemsOf(engine, 'vi'), [
        `${kho()}: thư mục thư viện này không còn nữa, cùng 1 bài trong đó. Đã biết thì bấm “Làm mới thư viện”.`,
      ]);
    }
    await rename(path.join(folder, 'khac'), kho());
    assert.deepEqual(await engine.reload(), ['tot']);
    assert.deepEqual([engine.articles.length, engine.problems], [1, []]);
  });

  it('a folder that went is told no more once its user has seen it, not before', async () => {
    const engine = await openEngine(kho(), null);
    await rename(kho(), path.join(folder, 'khac'));
    const codes = async (forgetGone: boolean) => {
      await engine.reload(forgetGone);
      return engine.problems.map(({ code }) => code);
    };
    // Whoever asks for a fresh look before anything was said has seen nothing.
    assert.deepEqual(await codes(true), ['folder-missing']);
    assert.deepEqual(await codes(false), ['folder-missing']);
    assert.deepEqual(await codes(true), []);
    assert.deepEqual(await codes(false), []);
    await rename(path.join(folder, 'khac'), kho());
    assert.deepEqual(await engine.reload(), ['tot']);
    await rename(kho(), path.join(folder, 'khac'));
    assert.deepEqual(await codes(false), ['folder-missing']);
  });

  it('a folder that was emptied before it went takes no article with it, and is not told', async () => {
    const engine = await openEngine(kho(), null);
    await rm(kho('tot.txt'));
    assert.deepEqual(await engine.reload(), ['tot']);
    await rm(kho(), { recursive: true });
    await engine.reload();
    assert.deepEqual(engine.problems, []);
  });

  it('a folder that never was is not there yet, and is read as soon as it is', async () => {
    const engine = engineOn(path.join(folder, 'chưa có'), null);
    await engine.reload();
    assert.deepEqual([engine.articles.length, engine.problems], [0, []]);
    await mkdir(path.join(folder, 'chưa có'));
    await writeFile(path.join(folder, 'chưa có', 'tot.txt'), articleText(1));
    assert.deepEqual(await engine.reload(), ['tot']);
  });

  it('a folder that the settings name, and that is not there, is told until it is', async () => {
    const engine = engineOn(kho(), null);
    const named = path.join(folder, 'ổ ngoài', 'kho');
    const folders = [pathToFileURL(named).href];
    const load = () => engine.load({ folders, expected: folders, maxBytes: 1e6, forgetGone: true });
    for (let times = 0; times < 2; times += 1) {
      await load();
      assert.deepEqual(problemsOf(engine, 'en'), [
        `${named}: there is no such library folder. See the setting “trichDan.libraries”.`,
      ]);
      assert.deepEqual(problemsOf(engine, 'vi'), [
        `${named}: không có thư mục thư viện này. Hãy xem lại cài đặt “trichDan.libraries”.`,
      ]);
    }
    await mkdir(named, { recursive: true });
    await load();
    assert.deepEqual(engine.problems, []);
  });

  it('a path that leads out of the workspace is told, with what to write instead', async () => {
    const engine = engineOn(kho(), null);
    const load = (outside: readonly string[]) =>
      engine.load({ folders: [], outside, maxBytes: 1e6, forgetGone: true });
    await load(['../kho']);
    assert.deepEqual(problemsOf(engine, 'vi'), [
      '../kho: đường dẫn thư viện ra ngoài thư mục đang mở. Hãy ghi đường dẫn đầy đủ trong cài đặt “trichDan.libraries”.',
    ]);
    assert.deepEqual(problemsOf(engine, 'en'), [
      '../kho: a library’s path leads out of the workspace. Name the folder by its whole path in the setting “trichDan.libraries”.',
    ]);
    await load([]);
    assert.deepEqual(engine.problems, []);
  });
});
