// @ts-check
/** Stands for the whole world beyond this machine: writes down who is asked for, and answers nobody. */
import { createServer } from 'node:http';

/** @typedef {{ address: string, asked: () => readonly string[], stop: () => Promise<void> }} RecordingProxy */

/** @returns {Promise<RecordingProxy>} */
export async function startRecordingProxy() {
  /** @type {string[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.on('error', () => undefined).end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', reject);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new TypeError('A server on a TCP port has an address of its own.');
  }
  return {
    address: `http://127.0.0.1:${address.port}`,
    asked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
