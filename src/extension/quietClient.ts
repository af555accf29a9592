import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * What goes wrong between client and server stands in the log; the user is told by us, once and in
 * his language. The client would tell him as well, in English.
 */
export function quietClient<Client extends BaseLanguageClient>(client: Client): Client {
  const log = client.error.bind(client);
  client.error = (message: string, data?: unknown) => log(message, data, false);
  return client;
}
