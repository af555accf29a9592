import * as vscode from 'vscode';
import { ok } from '../support/check';
import type { ReportModel } from './reportModel';
import type { Step } from './step';
import { letter, paragraphs, quoted, sentence, spoiled } from './words';
import type { World } from './world';
import { offsetIn, replace, show } from './world';

/** A report of more UTF-16 units is cut: what grows for an hour says nothing of leaks. */
const LONGEST = 12_000;
/** So often a key is pressed once more that went elsewhere. */
const MOST_AGAIN = 10;

const anyReport = ({ random, reports }: World): ReportModel => random.pick(reports);

/** Where a paragraph ends, most often: quotations within words are seldom. */
function placeFor(report: ReportModel, { random }: World): number {
  const ends = [...report.text.matchAll(/\n\n/g)].map(({ index }) => index + 2);
  return ends.length > 0 && random.chance(0.8) ? random.pick(ends) : offsetIn(report, random);
}

async function insert(report: ReportModel, at: number, text: string): Promise<string> {
  await replace(report, { start: at, end: at }, text);
  return `${report.name} at ${at}: ${JSON.stringify(text.slice(0, 120))}`;
}

async function deleteSome(world: World): Promise<string> {
  const report = anyReport(world);
  const isLong = report.text.length > LONGEST;
  const [one, other] = isLong
    ? [0, report.text.length - LONGEST / 2]
    : [offsetIn(report, world.random), offsetIn(report, world.random)];
  const start = Math.min(one, other);
  const end = isLong ? other : Math.min(Math.max(one, other), start + 160);
  const whole = /[\uDC00-\uDFFF]/.test(report.text[end] ?? '') ? end + 1 : end;
  await replace(report, { start, end: whole }, '');
  return `${report.name} ${start}–${whole}`;
}

/** Many keys in a row, one step to be undone, and nobody waits between them. */
async function typeFast(world: World): Promise<string> {
  const { random } = world;
  const report = anyReport(world);
  const editor = await show(report);
  let at = placeFor(report, world);
  const typed = Array.from({ length: 3 + random.below(30) }, () => letter(random));
  const { text } = report;
  const whole = typed.join('');
  report.change(text.slice(0, at) + whole + text.slice(at));
  for (const [index, key] of typed.entries()) {
    const position = editor.document.positionAt(at);
    const done = await editor.edit((edit) => edit.insert(position, key), {
      undoStopBefore: index === 0,
      undoStopAfter: index === typed.length - 1,
    });
    ok(done, 'a key was not typed');
    at += key.length;
  }
  return `${report.name} at ${at - whole.length}: ${JSON.stringify(whole)}`;
}

async function travel(world: World, way: 'undo' | 'redo'): Promise<string> {
  const { random, reports } = world;
  const possible = reports.filter((one) => (way === 'undo' ? one.canUndo : one.canRedo));
  const report = random.pick(possible);
  const { document } = await show(report);
  const times = 1 + random.below(4);
  let done = 0;
  for (; done < times && (way === 'undo' ? report.canUndo : report.canRedo); done += 1) {
    const { text: before } = report;
    report[way]();
    await vscode.commands.executeCommand(way);
    // What was opened before may take the keyboard late: then it was another part that was asked.
    for (let again = 0; again < MOST_AGAIN && document.getText() === before; again += 1) {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await vscode.commands.executeCommand(way);
    }
  }
  return `${report.name} ${done} times`;
}

async function save(world: World): Promise<string> {
  const report = anyReport(world);
  const { document } = await show(report);
  ok(await document.save(), 'the report was not saved');
  report.saved = report.text;
  return report.name;
}

async function close(world: World): Promise<string> {
  const report = world.random.pick(world.reports.filter(({ isOpen }) => isOpen));
  const { document } = await show(report);
  if (document.isDirty) ok(await document.save(), 'the report was not saved');
  report.saved = report.text;
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  report.isOpen = false;
  report.forgetSteps();
  return report.name;
}

/** Words of the library in quotation marks, right or wrong, as the writer of a report types them. */
async function quote(world: World, isSpoiled: boolean): Promise<string> {
  const { random } = world;
  const report = anyReport(world);
  const { text, articleId } = random.pick(world.passages);
  const words = isSpoiled ? spoiled(random, text) : text;
  const known = world.keys.get(articleId) ?? articleId;
  const key = random.chance(0.9) ? known : `${known}x`;
  const place = `đoạn ${1 + random.below(6)}`;
  const marked = `${quoted(report.languageId, words, key, place)}.\n\n`;
  return insert(report, placeFor(report, world), marked);
}

/** Edits by hand. */
export const editingSteps: readonly Step[] = [
  {
    name: 'type a sentence',
    weight: 6,
    run: async (world) => {
      const report = anyReport(world);
      return insert(report, placeFor(report, world), `${sentence(world.random)} `);
    },
  },
  {
    name: 'paste paragraphs',
    weight: 3,
    run: async (world) => {
      const report = anyReport(world);
      return insert(report, placeFor(report, world), `${paragraphs(world.random)}\n\n`);
    },
  },
  { name: 'type fast', weight: 5, run: typeFast },
  { name: 'delete', weight: 6, run: deleteSome },
  {
    name: 'undo',
    weight: 5,
    isPossible: ({ reports }) => reports.some(({ canUndo }) => canUndo),
    run: (world) => travel(world, 'undo'),
  },
  {
    name: 'redo',
    weight: 3,
    isPossible: ({ reports }) => reports.some(({ canRedo }) => canRedo),
    run: (world) => travel(world, 'redo'),
  },
  {
    name: 'quote',
    weight: 6,
    isPossible: ({ passages }) => passages.length > 0,
    run: (world) => quote(world, false),
  },
  {
    name: 'misquote',
    weight: 6,
    isPossible: ({ passages }) => passages.length > 0,
    run: (world) => quote(world, true),
  },
  { name: 'save', weight: 2, run: save },
  {
    name: 'close a report',
    weight: 2,
    isPossible: ({ reports }) => reports.some(({ isOpen }) => isOpen),
    run: close,
  },
  {
    name: 'open a report',
    weight: 3,
    run: async (world) => {
      const report = anyReport(world);
      await show(report);
      return report.name;
    },
  },
];
