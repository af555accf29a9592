import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { commandIds } from '../../../src/protocol/commands';
import type { VerifyClient } from '../../support/verifyClient';
import { afterEdit, codesOf, pulling, startVerifyClient } from '../../support/verifyClient';

const sentence = 'Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức.';
const altered = `“${sentence.replace('người', 'kẻ')}” [@canhthuy]`;
const modern = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

let count = 0;
async function actionsAt(client: VerifyClient, text: string, only?: readonly string[]) {
  const report = await client.open(`a${(count += 1)}.qmd`, text);
  const range = { start: report.position, end: report.position };
  const all = await client.actions(report.uri, range, only);
  const actions = all.filter(({ kind }) => kind === CodeActionKind.QuickFix);
  /** The text after the action, and what is wrong in it. */
  const apply = async (action: CodeAction | undefined) => {
    assert.ok(action);
    const after = afterEdit(report.uri, report.text, action.edit);
    const next = await client.open(`a${(count += 1)}.qmd`, after);
    return { text: after, codes: codesOf(await client.pull(next.uri)) };
  };
  return { report, actions, apply, titled: (title: RegExp) => find(actions, title) };
}

function find(actions: readonly CodeAction[], title: RegExp): CodeAction | undefined {
  return actions.find((action) => title.test(action.title));
}

describe('repairs as code actions', () => {
  let client: VerifyClient;
  before(async () => {
    client = await startVerifyClient({ capabilities: modern });
  });
  after(() => client.stop());

  const single: readonly (readonly [
    what: string,
    text: string,
    title: RegExp,
    after: string,
    isPreferred: boolean,
  ])[] = [
    [
      'restores the source’s words',
      `“Đề cao vai trò trách nhiệm của k¦ẻ đứng *đầu* các tổ chức.” [@canhthuy]\n`,
      /^Khôi phục nguyên văn/,
      `“Đề cao vai trò trách nhiệm của người đứng *đầu* các tổ chức.” [@canhthuy]\n`,
      true,
    ],
    [
      'restores an error of the source and marks it',
      '“tinh thần đấu tr¦anh tự phê bình trong nội bộ đảng” [@canhthuy]\n',
      /\[sic\]$/,
      '“tinh thần đấu trang [sic] tự phê bình trong nội bộ đảng” [@canhthuy]\n',
      false,
    ],
    [
      'marks what was left out',
      '“Đề cao tr¦ách nhiệm của người đứng đầu các tổ chức.” [@canhthuy]\n',
      /\[…\]$/,
      '“Đề cao \\[…\\] trách nhiệm của người đứng đầu các tổ chức.” [@canhthuy]\n',
      false,
    ],
    [
      'adds the citation',
      `“Đề cao vai tr¦ò trách nhiệm của người đứng đầu các tổ chức.”\n`,
      /^Dẫn nguồn: canhthuy$/,
      `“${sentence}” [@canhthuy, đoạn 5]\n`,
      true,
    ],
    [
      'corrects the locator',
      `“${sentence}” [@canh¦thuy, đoạn 2]\n`,
      /^Sửa vị trí thành “đoạn 5”$/,
      `“${sentence}” [@canhthuy, đoạn 5]\n`,
      true,
    ],
    [
      'corrects the key',
      'Xem [@canh¦thui].\n',
      /^Sửa nguồn được dẫn thành “canhthuy”$/,
      'Xem [@canhthuy].\n',
      true,
    ],
    [
      'corrects the figure',
      'Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt 3¦1%.\n',
      /^Sửa số liệu thành “13%”$/,
      'Theo [@canhthuy], tổng giá trị sản xuất hàng năm tăng bình quân đạt 13%.\n',
      true,
    ],
    [
      'marks and cites words that stand without marks',
      'Đề cao vai trò trách nhiệm của người đứng đầu các tổ ch¦ức\n',
      /^Dẫn nguồn: canhthuy$/,
      '“Đề cao vai trò trách nhiệm của người đứng đầu các tổ chức” [@canhthuy, đoạn 5]\n',
      true,
    ],
  ];

  for (const [what, text, title, after, isPreferred] of single) {
    it(`${what}, and then all is well`, async () => {
      const { actions, apply, titled, report } = await actionsAt(client, text);
      const action = titled(title);
      assert.deepEqual(await apply(action), { text: after, codes: [] });
      assert.equal(action?.kind, 'quickfix');
      assert.equal(action.isPreferred === true, isPreferred);
      assert.equal(actions.filter((one) => one.isPreferred).length, 1);
      assert.deepEqual(action.diagnostics, await client.pull(report.uri));
      const [change] = action.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change);
      assert.equal(change.textDocument.version, (await client.verification(report.uri))?.version);
    });
  }

  it('has our own client remember words that are no quotation', async () => {
    const { titled } = await actionsAt(client, altered.replace('trò', 'tr¦ò'));
    const action = titled(/^Không phải đoạn trích/);
    assert.deepEqual(action?.command, {
      title: action?.title,
      command: commandIds.ignoreQuotation,
      arguments: [sentence.replace('người', 'kẻ')],
    });
    assert.equal(action?.edit, undefined);
  });

  it('offers nothing beside a quotation, nor for one that is right', async () => {
    assert.deepEqual((await actionsAt(client, `Đầ¦u dòng. ${altered}\n`)).actions, []);
    assert.deepEqual((await actionsAt(client, `“${sentence}” [@canh¦thuy]\n`)).actions, []);
  });

  it('offers what a selection touches', async () => {
    const report = await client.open('chon.qmd', `${altered}\n\nXem [@canhthui].\n`);
    const end = report.at('thui');
    const actions = await client.actions(report.uri, { start: { line: 0, character: 0 }, end });
    assert.ok(find(actions, /^Khôi phục/) && find(actions, /“canhthuy”$/));
  });

  it('offers quick fixes only where those are asked for', async () => {
    const text = altered.replace('trò', 'tr¦ò');
    for (const only of [['quickfix'], ['refactor', 'quickfix'], ['']]) {
      assert.notDeepEqual((await actionsAt(client, text, only)).actions, [], only.join(' '));
    }
    for (const only of [['refactor'], ['source.fixAll'], ['quick'], ['quickfix.khac'], []]) {
      assert.deepEqual((await actionsAt(client, text, only)).actions, [], only.join(' '));
    }
  });

  const all: readonly (readonly [what: string, text: string, title: RegExp, after: string])[] = [
    [
      'quotations',
      `${altered.replace('trò', 'tr¦ò')}\n\n${altered}\n`,
      /^Khôi phục nguyên văn.*: cả 2 chỗ$/,
      `“${sentence}” [@canhthuy]\n\n“${sentence}” [@canhthuy]\n`,
    ],
    [
      'locators',
      `“${sentence}” [@canh¦thuy, đoạn 2]\n\n“${sentence}” [@canhthuy, đoạn 3]\n`,
      /^Sửa vị trí: cả 2 chỗ$/,
      `“${sentence}” [@canhthuy, đoạn 5]\n\n“${sentence}” [@canhthuy, đoạn 5]\n`,
    ],
    [
      'citations',
      `“Đề cao vai tr¦ò trách nhiệm của người đứng đầu các tổ chức.”\n\nA: “${sentence}”\n`,
      /^Dẫn nguồn: cả 2 chỗ$/,
      `“${sentence}” [@canhthuy, đoạn 5]\n\nA: “${sentence}” [@canhthuy, đoạn 5]\n`,
    ],
  ];
  for (const [what, text, title, after] of all) {
    it(`repairs all ${what} at once, after a look at the changes`, async () => {
      const { apply, titled } = await actionsAt(client, text);
      const action = titled(title);
      assert.deepEqual(await apply(action), { text: after, codes: [] });
      const [[id, annotation] = ['', undefined]] = Object.entries(
        action?.edit?.changeAnnotations ?? {},
      );
      assert.equal(annotation?.needsConfirmation, true);
      assert.equal(annotation.label, action?.title);
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change);
      assert.ok(change.edits.every((edit) => 'annotationId' in edit && edit.annotationId === id));
    });
  }

  it('offers no repair of all where there is one', async () => {
    const { titled } = await actionsAt(client, altered.replace('trò', 'tr¦ò'));
    assert.equal(titled(/: cả \d+ chỗ$/), undefined);
  });

  it('leaves what several places fit to a decision of its own', async () => {
    const wrong = `“${sentence}” [@canh¦thuy, đoạn 2]`;
    const open = '“cán bộ, đảng viên và các tầng lớp nhân dân” [@canhthuy]';
    const { titled } = await actionsAt(client, `${wrong}\n\n${open}\n`);
    assert.ok(titled(/^Sửa vị trí/));
    assert.equal(titled(/: cả \d+ chỗ$/), undefined);
  });

  it('shows no change where the words are the same', async () => {
    const text = '“tinh thần đấu tr¦anh tự phê bình trong nội bộ đảng” [@canhthuy]\n';
    const { titled } = await actionsAt(client, text);
    const [change] = titled(/^Khôi phục nguyên văn/)?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => 'newText' in edit && edit.newText),
      ['trang'],
    );
  });

  it('repairs quotations within quotations without edits that overlap', async () => {
    const outer = 'Tăng cường việc kiểm tra, giám sát việc tổ chức thực hành.';
    const text = `> “${sentence.replace('người', 'k¦ẻ')}” ${outer}\n>\n> [@canhthuy]\n\n${altered}\n`;
    const { titled, apply } = await actionsAt(client, text);
    const { codes } = await apply(titled(/^Khôi phục nguyên văn.*: cả \d chỗ$/));
    assert.ok(!codes.includes('altered'), codes.join(' '));
  });
});

describe('repairs for a client that knows less', () => {
  it('are plain edits, without commands of ours', async () => {
    const client = await startVerifyClient({ capabilities: pulling });
    const text = `${altered.replace('trò', 'tr¦ò')}\n\n${altered}\n`;
    const { titled, apply } = await actionsAt(client, text);
    for (const title of [/^Khôi phục nguyên văn của nguồn$/, /: cả 2 chỗ$/]) {
      const action = titled(title);
      assert.equal(action?.edit?.documentChanges, undefined);
      assert.equal(action?.edit?.changeAnnotations, undefined);
      const after = await apply(action);
      assert.match(after.text, new RegExp(`^“${sentence}” \\[@canhthuy\\]\n`));
    }
    await client.stop();
  });

  it('have versions but no annotations where only those are known', async () => {
    const client = await startVerifyClient({
      capabilities: { ...pulling, workspace: { workspaceEdit: { documentChanges: true } } },
    });
    const text = `${altered.replace('trò', 'tr¦ò')}\n\n${altered}\n`;
    const action = (await actionsAt(client, text)).titled(/: cả 2 chỗ$/);
    assert.equal(action?.edit?.documentChanges?.length, 1);
    assert.equal(action.edit.changeAnnotations, undefined);
    await client.stop();
  });
});
