import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { nodeLibraryReader } from '../../../src/node/libraryReader';
import { staysWithin } from '../../../src/node/within';
import { exportWordRequest } from '../../../src/protocol/exporting';
import { libraryRequest } from '../../../src/protocol/lsp';
import type { CommandLine } from '../../support/commandLine';
import { startCommandLine } from '../../support/commandLine';
import type { ServerClient } from '../../support/serverClient';
import { startClient } from '../../support/serverClient';

const secret = 'Bí mật của người dùng, không ai được đọc.';
const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 4, 0, 0, 0, 3,
]);

describe('links of a repository that lead out of it', function () {
  this.timeout(120_000);
  let home = '';
  let repository = '';
  const inside = (...names: string[]) => path.join(repository, ...names);
  const outside = (...names: string[]) => path.join(home, 'ngoài', ...names);

  beforeEach(async () => {
    home = await realpath(await mkdtemp(path.join(tmpdir(), 'liên kết ')));
    repository = path.join(home, 'kho');
    await mkdir(repository);
    await mkdir(outside());
    await writeFile(outside('riêng.txt'), `Riêng tư\n\n${secret}\n`);
    await writeFile(outside('hình.png'), png);
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  describe('are told from those that stay', () => {
    it('with all links followed, up to what is not there', async () => {
      await mkdir(inside('a'));
      await symlink(outside(), inside('ra'));
      await symlink(inside('a'), inside('trong'));
      await symlink(outside('không có'), inside('hỏng'));
      await symlink(inside('vòng'), inside('vòng'));
      const stays = (...names: string[]) => staysWithin(repository, inside(...names));
      assert.ok(await stays('a'));
      assert.ok(await stays('a', 'mới', 'nữa'));
      assert.ok(await stays('trong', 'mới'));
      assert.ok(await stays());
      assert.ok(!(await stays('ra')));
      assert.ok(!(await stays('ra', 'mới')));
      assert.ok(!(await stays('a', '..', '..', 'ngoài')));
      assert.ok(!(await stays('vòng')));
      assert.ok(!(await staysWithin(inside('không có'), inside('a'))));
      await symlink(repository, path.join(home, 'tới kho'));
      assert.ok(await staysWithin(path.join(home, 'tới kho'), inside('a')));
    });
  });

  describe('give the server nothing', () => {
    let client: ServerClient;
    const start = async () => {
      client = await startClient({
        files: {},
        plain: nodeLibraryReader,
        capabilities: { workspace: { workspaceFolders: false, configuration: false } },
        started: {
          workspaceFolders: [{ uri: pathToFileURL(repository).href, name: 'kho' }],
          initializationOptions: { libraries: ['trich-dan'], embeddedArticle: false },
        },
      });
    };
    afterEach(() => client.stop());

    it('for a library, and it says so', async () => {
      await symlink(outside(), inside('trich-dan'));
      await start();
      const { articles, problems } = await client.ask(libraryRequest, { filter: '' });
      assert.deepEqual(articles, []);
      assert.match(JSON.stringify(problems), /trich-dan.*trichDan\.libraries/);
    });

    it('but a folder that is there, or a link to one of its own, is a library', async () => {
      await mkdir(inside('bài'));
      await writeFile(inside('bài', 'a.txt'), 'Bài\n\nCâu thứ nhất của bài.\n');
      await symlink(inside('bài'), inside('trich-dan'));
      await start();
      const { articles, problems } = await client.ask(libraryRequest, { filter: '' });
      assert.equal(articles.length, 1);
      assert.deepEqual(problems, []);
    });

    it('for an image of a Word file', async () => {
      await symlink(outside('hình.png'), inside('ra.png'));
      await writeFile(inside('trong.png'), png);
      await start();
      const uri = pathToFileURL(inside('báo cáo.md')).href;
      const text = '# Báo cáo\n\n![a](ra.png) ![b](trong.png) ![c](..\\ngoài\\hình.png)\n';
      const textDocument = { uri, languageId: 'markdown', version: 1, text };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      const { file, notes } = await client.ask(exportWordRequest, {
        uri,
        form: 'nghi-dinh-30',
        worker: null,
      });
      const files = unzipSync(Buffer.from(file ?? '', 'base64'));
      const images = Object.keys(files).filter((name) => /media\/.+/.test(name));
      assert.equal(images.length, 1);
      assert.ok(notes.some((note) => note.includes('ra.png')));
    });
  });

  describe('give the command line nothing', () => {
    let line: CommandLine;
    before(async function () {
      this.timeout(60_000);
      line = await startCommandLine({ withWriter: true });
    });
    after(() => line.stop());
    beforeEach(async () => {
      await rm(line.folder, { recursive: true });
      await mkdir(line.folder);
    });
    const here = (name: string) => path.join(line.folder, name);
    const report = `# Báo cáo\n\n“${secret.replace('đọc', 'xem')}”\n`;

    it('for the library of the folder it runs in, unless the folder is named', async () => {
      await symlink(outside(), here('trich-dan'));
      await line.write('a.md', report);
      const { code, output, errors } = await line.run(['check', 'a.md']);
      assert.equal(code, 2);
      assert.match(errors, /trich-dan: .*--library/);
      assert.ok(!(output + errors).includes(secret));
      const named = await line.run(['check', 'a.md', '--library', 'trich-dan']);
      assert.deepEqual([named.code < 2, named.errors], [true, '']);
    });

    it('for files in a library', async () => {
      await line.write('trich-dan/b.txt', 'Bài\n\nCâu thứ nhất.\n');
      await symlink(outside('riêng.txt'), here('trich-dan/ra.txt'));
      await symlink(outside(), here('trich-dan/sâu'));
      await line.write('a.md', report);
      const { output, errors } = await line.run(['check', 'a.md']);
      assert.ok(!(output + errors).includes('được đọc'));
      assert.match(errors, /ra\.txt/);
    });

    it('where a device stands for a list of what is ignored, or for a bibliography', async () => {
      await symlink('/dev/zero', here('.trichdanignore'));
      await symlink('/dev/zero', here('vô tận.bib'));
      await line.write('a.md', '---\nbibliography: vô tận.bib\n---\n\nA [@khoa].\n');
      const { code, output } = await line.run(['check', '.', '--format', 'json']);
      assert.ok(code < 2);
      assert.match(output, /"khoa"/);
    });

    it('for what a report includes, by whatever command and path', async () => {
      const quoted = `“${secret}” [@canhthuy] \\cite{canhthuy} cite:[canhthuy]\n`;
      await writeFile(outside('gồm.tex'), quoted);
      await line.write('gồm.tex', quoted);
      const paths = [outside('gồm'), '../../ngoài/gồm.tex', 'gồm', 'gồm.tex', 'file:gồm.tex'];
      const commands = [
        (file: string) => `\\input{${file}} \\include{${file}} \\verbatiminput{${file}}`,
        (file: string) => `\n\ninclude::${file}[]\n\n{{< include ${file} >}}\n`,
        (file: string) => `\n\n.. include:: ${file}\n\n#+INCLUDE: "${file}"\n#include "${file}"`,
      ];
      const text = paths.flatMap((file) => commands.map((command) => command(file))).join('\n');
      for (const ending of ['tex', 'md', 'adoc', 'rst', 'org', 'typ', 'qmd']) {
        await line.write(`báo cáo.${ending}`, text);
        const args = ['check', `báo cáo.${ending}`, '--format', 'json'];
        const { output, errors } = await line.run(args);
        assert.ok(!(output + errors).includes(secret), ending);
        const { summary } = JSON.parse(output) as { summary: { quotations: number } };
        assert.equal(summary.quotations, 0, ending);
      }
    });

    it('to write through', async () => {
      await writeFile(outside('quan trọng'), 'như cũ');
      await line.write('a.md', '# Báo cáo\n\nA.\n');
      await symlink(outside('quan trọng'), here('a.docx'));
      const { code, output } = await line.run(['export-word', 'a.md', '--form', 'nghi-dinh-30']);
      assert.deepEqual([code, output], [0, 'a.docx\n']);
      assert.equal(await readFile(outside('quan trọng'), 'utf8'), 'như cũ');
      const files = unzipSync(await readFile(here('a.docx')));
      assert.match(strFromU8(files['word/document.xml'] ?? new Uint8Array()), /w:document/);
    });
  });
});
