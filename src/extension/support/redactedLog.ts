/*
 * The log without words of anybody. What is not known to be ours is left out, not the other way round:
 * a message may hold a path, a title, or what another program made of a report.
 */

/** Errors as Node and JavaScript name them, and the codes of the operating system. */
const NAMES =
  /^(?:(?:Aggregate|Range|Reference|Syntax|Type|Response|Connection|FileSystem|Cancellation)?Error|E(?:ACCES|BUSY|EXIST|FBIG|INVAL|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NOENT|NOSPC|NOTDIR|PERM|PIPE|ROFS|TIMEDOUT)|FileNotFound|NoPermissions|Unavailable|SIG(?:KILL|TERM|SEGV|ABRT))$/;

/** A place in one of our scripts. */
const PLACE =
  /^(?:extension|extension\.browser|server|server\.browser|node|import|import\.browser|export|csl|mcp|cli)\.js:\d{1,7}:\d{1,7}$/;

/** Our own requests and those of the Language Server Protocol, by their methods. */
const METHOD =
  /^(?:trichDan|textDocument|workspace|window|client|completionItem|inlayHint|codeLens)\/(?:[a-z]{2,12}\/)?(?:didOpen|didChange|didClose|didSave|completion|hover|definition|references|documentHighlight|documentSymbol|symbol|codeAction|codeLens|documentLink|rename|prepareRename|foldingRange|inlayHint|resolve|diagnostic|configuration|library|outline|article|search|passages|insertion|verification|verificationPage|verifyWorkspace|repair|uses|similar|statistics|tool|files|read|reports|health)$/;

/** What our parts say in words that are always the same. */
const PHRASES: readonly string[] = [
  'The server ended too often and is left alone',
  'The server ended; another one is started',
  'is not there any more',
  'cannot be kept',
  'Pending response rejected',
  'Connection is closed',
  'Server initialization failed',
  'Stopping server failed',
  "couldn't create connection to server",
  'cannot read',
  'out of memory',
  'heap limit',
  // What a process says that is looked at.
  'Debugger',
  'For help, see: https://nodejs.org',
];

/** Words of programs about programs, which say nothing of a report even where one has them. */
export const programWords: ReadonlySet<string> = new Set(
  (
    'aborted address already attached cancelled channel client closed connection deprecated ' +
    'diagnostic disconnect disposed document ended erroring exited failed handler inspector invalid ' +
    'listener memory method missing notification pending process pull queue refresh register ' +
    'rejected request response restart server shutdown signal socket start started starting state ' +
    'stopped stopping stream timed undefined unexpected unhandled unknown warning write'
  ).split(' '),
);

/**
 * What may be shown of a message of the log to anybody: error names, codes, methods, places in our
 * scripts, phrases of ours and words of programs; of the rest how long it was, in UTF-16 units.
 */
export function redactedMessage(message: string): string {
  const kept: string[] = [];
  let length = 0;
  const keep = (words: string): void => {
    if (kept.includes(words)) return;
    kept.push(words);
    length += words.length;
  };
  for (const phrase of PHRASES) if (message.includes(phrase)) keep(phrase);
  for (const part of message.split(/[\s()[\]{},;"'“”<>]+/)) {
    const word = part.replace(/(?<![:.])[:.]+$/, '');
    if (NAMES.test(word) || METHOD.test(word) || programWords.has(word.toLowerCase())) keep(word);
    const name = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
    if (PLACE.test(name)) keep(name);
  }
  // A number alone may be a figure of a report; one that is called a code is none.
  for (const [, code = ''] of message.matchAll(/\b(?:[Cc]ode|errno):? (-\d{5}|\d{1,3})\b/g)) {
    keep(`code ${code}`);
  }
  const left = Math.max(0, message.length - length);
  return [...kept, ...(left > 0 ? [`(+${left})`] : [])].join(' · ');
}
