// @ts-check
/**
 * Loaded into the host of extensions and all that is started from there (NODE_OPTIONS): writes down
 * what the extension, the processes it starts and their workers ask of a network, or start. Everything
 * is let through; network.mjs judges.
 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');

const record = process.env['TRICH_DAN_NETWORK'];
/** As VS Code names the folder it installs us in; the suites are in one of their own. */
const installed = /[\\/]trich-dan\.trich-dan-\d[^\\/]*[\\/]/;
const script = process.argv[1] ?? '';
// What ours start is ours, whatever it is called.
const isOurs = installed.test(script) || 'TRICH_DAN_OURS' in process.env;
if (isOurs) process.env['TRICH_DAN_OURS'] = '1';
const isHost = process.argv.some((argument) => /extensionHost/.test(argument));
const who = `${isOurs ? path.basename(script) || 'server.js' : 'extension host'}${isMainThread ? '' : ' (worker)'}`;

/** @param {string} kind @param {string} what */
function write(kind, what) {
  if (record)
    fs.appendFileSync(record, `${JSON.stringify({ who, pid: process.pid, kind, what })}\n`);
}

/** In the host of all extensions, what is not called by ours is no matter of ours. */
function isByUs() {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return isOurs || installed.test(stack);
}

/** @param {unknown[]} args */
const shown = (args) =>
  args
    .map((arg) => {
      if (typeof arg === 'string' || typeof arg === 'number' || arg instanceof URL)
        return String(arg);
      const { host, hostname, port, path: place, file, args: rest } = Object(arg);
      return [host ?? hostname, port, place, file, ...(Array.isArray(rest) ? rest : [])]
        .filter((part) => part !== undefined)
        .join(' ');
    })
    .filter(Boolean)
    .join(' ')
    .slice(0, 1000);

/** @param {any} object @param {string} kind @param {...string} names */
function watch(object, kind, ...names) {
  for (const name of names) {
    const original = object[name];
    if (typeof original !== 'function') continue;
    /** @this {unknown} @param {...unknown} args */
    const watched = function (...args) {
      if (isByUs()) write(kind, `${name} ${shown(args)}`);
      return new.target
        ? Reflect.construct(original, args, new.target)
        : original.apply(this, args);
    };
    Object.setPrototypeOf(watched, original);
    watched.prototype = original.prototype;
    Object.defineProperty(object, name, { value: watched, configurable: true, writable: true });
  }
}

if (record && (isOurs || isHost)) {
  const dns = require('node:dns');
  watch(require('node:net').Socket.prototype, 'network', 'connect');
  watch(require('node:net').Server.prototype, 'network', 'listen');
  watch(require('node:tls'), 'network', 'connect');
  watch(require('node:dgram'), 'network', 'createSocket');
  watch(require('node:http2'), 'network', 'connect');
  for (const module of ['node:http', 'node:https'])
    watch(require(module), 'network', 'request', 'get');
  for (const resolver of [
    dns,
    dns.promises,
    dns.Resolver.prototype,
    dns.promises.Resolver.prototype,
  ]) {
    const names = Object.getOwnPropertyNames(resolver);
    watch(resolver, 'network', ...names.filter((name) => /^(?:lookup|resolve|reverse)/.test(name)));
  }
  watch(globalThis, 'network', 'fetch', 'WebSocket', 'EventSource');
  watch(require('node:child_process').ChildProcess.prototype, 'process', 'spawn');
  write('watched', '');
}
