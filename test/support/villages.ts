import type { Engine } from '../../src/core/engine';
import { engineWith } from './verification';

/*
 * A library of two short articles beside the embedded one; a sentence stands in both.
 */

export const EAST_KEY = 'chuyen-lang-dong-xay';
export const WEST_KEY = 'chuyen-lang-tay-dap';
export const EAST_TITLE = 'Chuyện làng Đông xây cầu mới';
export const WEST_TITLE = 'Chuyện làng Tây đắp đê lớn';

export const EAST = 'Năm ấy, làng Đông xây cầu mới qua sông nhỏ';
export const WEST = 'Năm ấy, làng Tây đắp đê lớn dọc sông cái';
/** In the second paragraph of the one and in the first of the other. */
export const BOTH = 'dân cùng bàn bạc trước khi làm việc lớn trong làng';

let villages: Promise<Engine> | null = null;

/** The engine with both, made once. */
export function villageEngine(): Promise<Engine> {
  villages ??= engineWith({
    'dong.txt': `${EAST_TITLE}

${EAST}, dân rất mừng vui. Không ai chịu bỏ cuộc giữa chừng cả.

Một là, ${BOTH}. Hai bên cùng nhau góp sức.

Hai là, cán bộ luôn đi đầu trong mọi việc khó của làng xã.`,
    'tay.txt': `${WEST_TITLE}

${WEST}, mất 12 tháng trời. D${BOTH.slice(1)}.

Sông cái năm nào cũng lên to, cuốn trôi 35 nóc nhà ven bờ.`,
  });
  return villages;
}

/** A report written with the names of the fixtures: {EAST} the words, @east the key. */
export function villageReport(template: string): string {
  return template
    .replaceAll('{EAST}', EAST)
    .replaceAll('{WEST}', WEST)
    .replaceAll('{BOTH}', BOTH)
    .replaceAll('{EAST_TITLE}', EAST_TITLE)
    .replaceAll('{WEST_TITLE}', WEST_TITLE)
    .replaceAll('@east', `@${EAST_KEY}`)
    .replaceAll('@west', `@${WEST_KEY}`);
}

/** The names of their keys in such reports. */
export const VILLAGE_LETTERS: Readonly<Record<string, string>> = {
  [EAST_KEY]: 'east',
  [WEST_KEY]: 'west',
};
