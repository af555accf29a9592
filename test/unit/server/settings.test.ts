import assert from 'node:assert/strict';
import { codesOf, startVerifyClient } from '../../support/verifyClient';
import type { VerifyClient } from '../../support/verifyClient';

const altered = '“Đề cao vai trò trách nhiệm của kẻ đứng đầu các tổ chức.” [@canhthuy]\n';

describe('settings of a wrong kind', () => {
  let client: VerifyClient;
  let told: string[];
  let settings: unknown;
  beforeEach(async () => {
    told = [];
    client = await startVerifyClient({ settings: () => settings, locale: 'vi' });
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      told.push(message);
    });
  });
  afterEach(() => client.stop());

  const checked = async (name: string) => {
    const { uri } = await client.open(name, altered);
    return codesOf(await client.pull(uri));
  };

  it('leave all else at work, and are told of once', async () => {
    settings = { verify: { enabled: 'no', unmarkedWords: 1e300 }, libraries: 'bài' };
    assert.deepEqual(await checked('a.md'), ['altered']);
    assert.deepEqual(await checked('b.md'), ['altered']);
    assert.deepEqual(told.toSorted(), [
      'Cài đặt “trichDan.libraries” phải là một danh sách chuỗi chữ. Tạm dùng ["trich-dan"].',
      'Cài đặt “trichDan.verify.enabled” phải là true hoặc false. Tạm dùng true.',
      'Cài đặt “trichDan.verify.unmarkedWords” phải là một số nguyên không âm. Tạm dùng 8.',
    ]);
  });

  it('are told of again when they are wrong in another way', async () => {
    settings = { citation: { style: 'harvard' } };
    await checked('a.md');
    settings = { citation: { style: 'turabian' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await checked('b.md');
    assert.equal(told.length, 2);
    assert.match(told[0] ?? '', /“trichDan\.citation\.style” phải là một trong các giá trị apa, /);
  });

  it('are nothing to speak of where none is wrong', async () => {
    settings = { citation: { style: null }, 'quotation.sic': 3, unknown: 7 };
    assert.deepEqual(await checked('a.md'), ['altered']);
    assert.deepEqual(told, []);
  });
});
