import type { toolNames } from '../protocol/assist';
import type { Locale } from '../protocol/messages';

type ToolName = (typeof toolNames)[number];

/** What people read of the tools; the manifest has the same for VS Code. */
export const toolTitles: Readonly<Record<Locale, Readonly<Record<ToolName, string>>>> = {
  vi: {
    search_library: 'Tìm trong thư viện',
    get_quotation: 'Lấy đoạn trích',
    get_statistic: 'Lấy số liệu',
    verify_text: 'Kiểm tra đoạn trích',
  },
  en: {
    search_library: 'Search the Library',
    get_quotation: 'Get a Quotation',
    get_statistic: 'Get a Statistic',
    verify_text: 'Verify Quotations',
  },
};
