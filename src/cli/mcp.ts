import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listArticles, readArticle } from '../assist/articleResources';
import { instructions } from '../assist/instructions';
import type { ToolWorld } from '../assist/tool';
import { ToolCancelled } from '../assist/tool';
import { toolTitles } from '../assist/toolTitles';
import { callTool, tools, USUAL_ANSWER } from '../assist/tools';
import type { serveMcp } from '../mcp/serve';
import type { McpSource } from '../mcp/source';
import type { ToolAnswer } from '../protocol/assist';
import { toolNames } from '../protocol/assist';
import { defaultSettings } from '../protocol/settings';
import { locale, say } from './language';
import type { LibraryChoice } from './openLibrary';
import { embeddedLibrary, libraryOptions, libraryPaths, openLibrary } from './openLibrary';
import { choice, count, readArguments } from './options';
import { programVersion } from './version';

export const mcpHelp = (): string =>
  say(
    `trich-dan mcp [--library THƯ_MỤC]… [--no-embedded] [--citation-language vi|en] [--longest N]
Chạy máy chủ MCP (Model Context Protocol) cho trợ lý AI, qua stdin và stdout: tìm trong thư viện,
lấy lời trích và số liệu kèm nguồn, kiểm tra văn bản. Chỉ đọc, không ghi gì, không dùng mạng.
  --longest N   câu trả lời dài nhất, tính theo đơn vị UTF-16 (mặc định ${USUAL_ANSWER})`,
    `trich-dan mcp [--library DIR]… [--no-embedded] [--citation-language vi|en] [--longest N]
Runs an MCP server (Model Context Protocol) for AI assistants, over stdin and stdout: it searches the
library, gives quotations and figures with their sources, and verifies texts. It only reads, writes
nothing, and uses no network.
  --longest N   the longest answer, in UTF-16 units (default ${USUAL_ANSWER})`,
  );

/** The files of a library are looked at again when so much time has gone by since, in milliseconds. */
const FRESH_FOR = 2000;

/** The library as it is when something is asked of it; what did not change is not read again. */
async function openWorld(
  libraries: LibraryChoice,
  language: 'vi' | 'en',
): Promise<() => Promise<Omit<ToolWorld, 'isCancelled'>>> {
  const engine = await openLibrary(libraries);
  const embedded = libraries['no-embedded'] ? [] : [embeddedLibrary];
  const folders = [...embedded, ...(await libraryPaths(libraries))];
  const options = {
    folders: folders.map((folder) => pathToFileURL(folder).href),
    maxBytes: defaultSettings.maxFileSize * 1e6,
  };
  const settings = { ...defaultSettings, 'citation.language': language };
  const world = { engine, settings, locale, report: null, otherKeys: null };
  let looked = Date.now();
  let loading: Promise<unknown> = Promise.resolve();
  return async () => {
    if (Date.now() - looked > FRESH_FOR) {
      looked = Date.now();
      loading = loading.then(() => engine.load(options)).catch(() => null);
    }
    await loading;
    return world;
  };
}

/** Serves until the client goes. */
export async function runMcp(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, {
    ...libraryOptions,
    'citation-language': { type: 'string' },
    longest: { type: 'string' },
  });
  const language = choice('--citation-language', values['citation-language'], ['vi', 'en']);
  const longest = count('--longest', values.longest, USUAL_ANSWER);
  // The protocol is a bundle of its own: no other command needs it.
  const mcp: { serveMcp: typeof serveMcp } = await import(path.join(__dirname, 'mcp.js'));
  const version = await programVersion();
  const opened = openWorld(values, language);
  const world = async () => (await opened)();
  const titled = new Map<string, string>(toolNames.map((name) => [name, toolTitles[locale][name]]));
  const source: McpSource = {
    version,
    instructions: instructions[locale],
    tools: tools.map(({ name, description, inputSchema }) => {
      return { name, title: titled.get(name) ?? name, description, inputSchema };
    }),
    async call(name, input, signal): Promise<ToolAnswer | null> {
      const asked = { ...(await world()), isCancelled: () => signal.aborted };
      try {
        return await callTool(name, input, asked, longest);
      } catch (error) {
        if (error instanceof ToolCancelled) return null;
        throw error;
      } finally {
        // What was verbatim once is kept by editors, between their sessions; here nobody keeps it.
        asked.engine.memory.takeNews();
      }
    },
    list: async (cursor) => listArticles((await world()).engine, cursor),
    read: async (uri) => readArticle((await world()).engine, uri),
  };
  // The client is answered at once; what is asked of the library waits until it is read.
  const serving = mcp.serveMcp(source);
  try {
    await Promise.all([opened, serving.ended]);
  } finally {
    await serving.close();
  }
  return 0;
}
