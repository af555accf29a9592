import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  Server,
} from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Tool } from '@modelcontextprotocol/server';
import { config } from 'zod/v4/core';
import type { InputSchema } from '../assist/inputSchema';
import type { McpSource } from './source';

// Checks are read from their descriptions, not compiled: no code is made of text at run time.
config({ jitless: true });

const readOnly = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** A schema as the SDK types it: lists that could be changed, and no property known. */
function plain(schema: InputSchema): Tool['inputSchema'] {
  return JSON.parse(JSON.stringify(schema));
}

function serverOf(source: McpSource): Server {
  const { version, instructions } = source;
  const server = new Server(
    // Without a title: clients make the tools' names of it, and drop the letters they do not know.
    { name: 'trich-dan', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  server.setRequestHandler('tools/list', () => ({
    tools: source.tools.map(({ name, title, description, inputSchema }) => ({
      name,
      title,
      description,
      inputSchema: plain(inputSchema),
      annotations: { title, ...readOnly },
    })),
  }));
  server.setRequestHandler('tools/call', async ({ params }, { mcpReq: { signal } }) => {
    const answer = await source.call(params.name, params.arguments ?? {}, signal);
    if (!answer) throw new ProtocolError(ProtocolErrorCode.InvalidRequest, 'cancelled');
    return { content: [{ type: 'text', text: answer.text }], isError: answer.isError };
  });
  server.setRequestHandler('resources/list', async ({ params }) => {
    const page = await source.list(params?.cursor);
    if (!page) throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'no such cursor');
    const { resources, next } = page;
    return {
      resources: resources.map(({ uri, name, title }) => ({
        uri,
        name,
        title,
        mimeType: 'text/plain',
      })),
      ...(next === null ? {} : { nextCursor: next }),
    };
  });
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [] }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }) => {
    const text = await source.read(uri);
    if (text === null) throw new ResourceNotFoundError(uri);
    return { contents: [{ uri, mimeType: 'text/plain', text }] };
  });
  return server;
}

/** A server at work. */
export interface McpServing {
  /** Resolves when the client is gone. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Serves a client on stdin and stdout. */
export function serveMcp(source: McpSource): McpServing {
  const serving = serveStdio(() => serverOf(source), {
    onerror: (error) => process.stderr.write(`${error.message}\n`),
  });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve);
  });
  return { ended, close: () => serving.close() };
}
