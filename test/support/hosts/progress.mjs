// @ts-check
/** What a person sees while something takes time: one line a task, with the seconds counting up. */
const { stdout } = process;

/** @param {number} since milliseconds, as from `performance.now()` */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** @param {string} text */
export function say(text) {
  stdout.write(`${text}\n`);
}

/** A heading that stands out between the output of two steps. @param {string} text */
export function heading(text) {
  say(`\n━━ ${text} ${'━'.repeat(Math.max(0, 74 - text.length))}`);
}

/**
 * Runs a task under a title. On a terminal the line is rewritten every half second; elsewhere (a
 * log) the title is printed before and the time after.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} task `note` says what is being done now
 * @returns {Promise<T>}
 */
export async function timed(title, task) {
  const start = performance.now();
  let note = '';
  const draw = () => {
    const line = `  … ${title} (${seconds(start)})${note && `: ${note}`}`;
    stdout.write(`\r\u001B[K${line.slice(0, (stdout.columns ?? 80) - 1)}`);
  };
  const timer = stdout.isTTY ? setInterval(draw, 500) : undefined;
  if (!stdout.isTTY) {
    say(`  … ${title}`);
  }
  let mark = '✗';
  try {
    const result = await task((text) => {
      note = text;
      if (!stdout.isTTY) {
        say(`    ${text}`);
      }
    });
    mark = '✓';
    return result;
  } finally {
    clearInterval(timer);
    say(`${stdout.isTTY ? '\r\u001B[K' : ''}  ${mark} ${title} (${seconds(start)})`);
  }
}
