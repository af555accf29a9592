import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/*
 * The processes of the language server, as the operating system knows them. Linux only: nothing else
 * tells the children of a process without a program of its own.
 */

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended.
    return '';
  }
}

function children(pid: number): readonly number[] {
  const tasks = path.join('/proc', String(pid), 'task');
  return readdirSync(tasks).flatMap((task) =>
    read(path.join(tasks, task, 'children'))
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

/** The server that this extension host started and that runs; null for none. */
export function serverPid(): number | null {
  const found = children(process.pid).filter((pid) =>
    /dist[/\\]server\.js\0(?!--stdio)/.test(read(`/proc/${pid}/cmdline`)),
  );
  return found.find((pid) => !/^State:\s+Z/m.test(read(`/proc/${pid}/status`))) ?? null;
}

/** Resident memory of a process in bytes; 0 of one that has ended. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
