import type { Diagnostic } from 'vscode';
import { env, extensions, l10n, languages, version, workspace } from 'vscode';
import { commandIds, extensionId } from '../../protocol/commands';
import { isRecord } from '../../protocol/guards';
import type { ServerHealth } from '../../protocol/health';
import { healthRequest } from '../../protocol/health';
import { readSettings, settingsSection } from '../../protocol/settings';
import { isReport } from '../reportLanguages';
import { statusMessage } from '../statusMessage';
import { diagnosticsText } from '../support/diagnosticsText';
import type { Command, Parts } from './command';

/** A server that does not answer is one of the things that this is asked for: nobody waits long. */
const PATIENCE_MS = 3000;

async function healthOf({ server }: Parts): Promise<ServerHealth | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([server.ask(healthRequest, {}), late]);
  } catch {
    // It is told as what it is: a server that gives no answer.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

interface HostFacts {
  readonly platform: string;
  readonly memory: number | null;
}

/** What Node says of itself; a browser has none. */
function hostFacts(): HostFacts {
  const node: unknown = Reflect.get(globalThis, 'process');
  if (!isRecord(node) || typeof node['memoryUsage'] !== 'function') {
    return { platform: 'web', memory: null };
  }
  const usage: unknown = Reflect.apply(node['memoryUsage'], node, []);
  const memory = isRecord(usage) ? usage['rss'] : null;
  return {
    platform: `${String(node['platform'])} ${String(node['arch'])}`,
    memory: typeof memory === 'number' ? memory : null,
  };
}

const codeOf = ({ code }: Diagnostic): string =>
  String(typeof code === 'object' ? code.value : code);

/** The codes of what we found in reports. */
function findings(): readonly string[] {
  return languages
    .getDiagnostics()
    .flatMap(([, diagnostics]) => diagnostics)
    .filter(({ source }) => source === 'Trích Dẫn')
    .map(codeOf)
    .filter((code) => /^[a-z-]+$/.test(code));
}

function packageVersion(): string {
  const found: unknown = extensions.getExtension(extensionId)?.packageJSON;
  return isRecord(found) ? String(found['version']) : 'unknown';
}

/** Copies what whoever helps with a problem needs to know: no texts, titles, names or paths. */
export const copyDiagnostics: Command = {
  id: commandIds.copyDiagnostics,
  async run(parts) {
    const { server } = parts;
    const { state, restarts } = server.keeper;
    const health = await healthOf(parts);
    const text = diagnosticsText({
      version: packageVersion(),
      vscode: version,
      ...hostFacts(),
      remote: env.remoteName ?? null,
      language: env.language,
      trusted: workspace.isTrusted,
      settings: readSettings(workspace.getConfiguration(settingsSection)),
      server: { state, restarts },
      health,
      reports: workspace.textDocuments.filter(isReport).map(({ languageId }) => languageId),
      findings: findings(),
      log: server.log.entries,
    });
    await env.clipboard.writeText(text);
    statusMessage(l10n.t('Copied: numbers and codes, nothing of your texts.'));
  },
};
