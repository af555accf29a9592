import type { VsCodePage } from '../hosts/page.mjs';
import { quickInputRows, webviewFrame } from '../hosts/workbench.mjs';
import { run } from './commands';

/** What a commune writes; how the library shows it. */
export const experience = (commune: string) => ({
  text: `Kinh nghiệm làm đường ở xã ${commune}\n\nXã ${commune} vận động 31 hộ dân hiến đất làm đường liên thôn.\n\nBan biên tập`,
  row: `Bài viết Kinh nghiệm làm đường ở xã ${commune}`,
});

/**
 * Adds what is on the clipboard to the library, as a person does, and waits until it is written.
 * @param command as the palette shows it
 */
export async function addFromClipboard(
  vsCode: VsCodePage,
  text: string,
  command = 'Thêm bài vào thư viện…',
): Promise<void> {
  const { page } = vsCode;
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await run(vsCode, command);
  await quickInputRows(page, 'Bộ nhớ tạm').first().click();
  const form = webviewFrame(page);
  await form.getByLabel('Đầu đề').waitFor();
  await page.keyboard.press('Control+Enter');
  await form.getByLabel('Đầu đề').waitFor({ state: 'detached' });
}
