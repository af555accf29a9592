import * as vscode from 'vscode';
import { articleOf, communes, oneOfEachFormat } from '../support/formatFiles';
import { ok } from '../support/check';
import { run, workspaceUri } from '../support/host';
import type { ArticleModel } from './libraryModel';
import {
  libraryFolder,
  namesInLibrary,
  readArticle,
  stemOf,
  textFiles,
  writeArticle,
} from './libraryModel';
import type { Step } from './step';
import type { World } from './world';

/** Of more articles some are removed: what grows for an hour says nothing of leaks. */
const MOST_ARTICLES = 14;

const hasRoom = ({ library }: World): boolean => library.articles.length < MOST_ARTICLES;
const hasArticle = ({ library }: World): boolean => library.articles.length > 0;

function anyArticle({ library, random }: World): ArticleModel {
  const article = library.pick(random);
  ok(article, 'the library has an article');
  return article;
}

async function nameOf({ stem }: ArticleModel): Promise<string> {
  const name = (await textFiles()).find((each) => stemOf(each) === stem);
  ok(name, `the text of ${stem} is not there`);
  return name;
}

/** The text that came into the folder becomes an article of the model; its words must be in it. */
export async function adopt(
  { library }: World,
  before: readonly string[],
  words: string,
): Promise<string | null> {
  const added = (await textFiles()).filter((name) => !before.includes(name));
  const [name] = added;
  if (name === undefined) return null;
  ok(added.length === 1, `several texts for one article: ${added.join(', ')}`);
  ok((await readArticle(name)).includes(words), `${name} lacks “${words}”`);
  library.articles.push({ stem: stemOf(name), words });
  return name;
}

export async function addText(world: World): Promise<{ name: string | null; words: string }> {
  const { library, random } = world;
  const number = library.nextNumber();
  const [title = '', ...body] = articleOf(`${random.pick(communes)} ${number}`, number);
  const words = `vận động ${number} hộ dân`;
  const before = await textFiles();
  const text = [title, ...body].join('\n\n');
  const folder = libraryFolder().toString();
  await run('addArticle', { name: 'Dán.txt', text, preview: false, folder });
  return { name: await adopt(world, before, words), words };
}

/** Files whose text is no Unicode are asked about. */
const formats = Object.entries(oneOfEachFormat()).filter(([name]) => name !== 'nam-dan.txt');

/** Words that only the article of a file has. */
function wordsOf(name: string): string {
  const index = Object.keys(oneOfEachFormat()).indexOf(name);
  return `vận động ${31 + index * 10} hộ dân hiến đất`;
}

/** The files whose articles the library does not have. */
function filesToAdd({ library }: World): typeof formats {
  const present = new Set(library.articles.map(({ words }) => words));
  return formats.filter(([name]) => !present.has(wordsOf(name)));
}

async function addFile(world: World): Promise<string> {
  const [name, bytes] = world.random.pick(filesToAdd(world));
  const uri = workspaceUri('nguon', name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  const before = await textFiles();
  const folder = libraryFolder().toString();
  await run('addArticle', { uri: uri.toString(), preview: false, folder });
  const added = await adopt(world, before, wordsOf(name));
  ok(added !== null, `${name} was not added`);
  return `${name} as ${added}`;
}

/** As another program would: the file is written anew, and nobody is told. */
async function edit(world: World): Promise<string> {
  const article = anyArticle(world);
  const name = await nameOf(article);
  const text = await readArticle(name);
  const paragraphs = text.split('\n\n');
  const number = world.library.nextNumber();
  if (world.random.chance(0.5) && paragraphs.length > 3) paragraphs.pop();
  else paragraphs.push(`Ba là, xã giao cho ${number} tổ tự quản trông coi ${number + 3} km đường.`);
  await writeArticle(name, paragraphs.join('\n\n'));
  return name;
}

async function rename(world: World): Promise<string> {
  const article = anyArticle(world);
  const stem = `bai-${world.library.nextNumber()}`;
  const old = article.stem;
  await run('renameArticle', idOf(world, article), stem);
  const names = await namesInLibrary();
  ok(!names.some((name) => stemOf(name) === old), `${old} is there under its old name`);
  article.stem = stem;
  world.ids.delete(old);
  return `${old} → ${stem}`;
}

/** The id by which the server knows an article, that of its last look at the library. */
function idOf({ ids }: World, { stem }: ArticleModel): string {
  const id = ids.get(stem);
  ok(id !== undefined, `the library does not know ${stem}`);
  return id;
}

const areKnown = ({ library, ids }: World): boolean =>
  library.articles.every(({ stem }) => ids.has(stem));

async function remove(world: World): Promise<string> {
  const article = anyArticle(world);
  const { stem } = article;
  for (const name of await namesInLibrary()) {
    if (stemOf(name) === stem) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(libraryFolder(), name));
    }
  }
  world.library.remove(article);
  return stem;
}

const BROKEN: readonly (readonly [string, string | Uint8Array])[] = [
  ['hong.txt', Uint8Array.from([0xff, 0xd8, 0, 1, 2])],
  ['rong.md', ''],
];

async function breakSome({ library, random }: World): Promise<string> {
  const [name, content] = random.pick(BROKEN);
  const uri = vscode.Uri.joinPath(libraryFolder(), name);
  if (library.broken.has(name)) {
    await vscode.workspace.fs.delete(uri);
    library.broken.delete(name);
    return `${name} is gone`;
  }
  await writeArticle(name, content);
  library.broken.add(name);
  return name;
}

/** What comes into the library, changes and goes. */
const steps: readonly Step[] = [
  {
    name: 'add a text',
    weight: 3,
    isPossible: hasRoom,
    run: async (world) => {
      const { name } = await addText(world);
      ok(name !== null, 'the text was not added');
      return name;
    },
  },
  {
    name: 'add a file',
    weight: 4,
    isPossible: (world) => hasRoom(world) && filesToAdd(world).length > 0,
    run: addFile,
  },
  { name: 'edit an article', weight: 5, isPossible: hasArticle, run: edit },
  {
    name: 'rename an article',
    weight: 2,
    isPossible: (world) => hasArticle(world) && areKnown(world),
    run: rename,
  },
  { name: 'remove an article', weight: 4, isPossible: hasArticle, run: remove },
  { name: 'break or mend a file', weight: 1, run: breakSome },
];

/** What was known of the passages is out of date with each. */
export const librarySteps: readonly Step[] = steps.map(({ name, weight, isPossible, run }) => ({
  name,
  weight,
  isPossible: (world) => isPossible?.(world) ?? true,
  run: (world) => {
    world.passages = [];
    return run(world);
  },
}));
