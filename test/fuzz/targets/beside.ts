/** A folder of files, each below a line with its path: what they say of one another is the same in any order and however often asked. */
import assert from 'node:assert/strict';
import { analyze, type Beside, defaultHouseStyle, languageOf } from '../../../core/src/index';
import { type BesideOf, besideDocuments } from '../../../workspace/src/beside/beside';
import { cachedSource } from '../../../workspace/src/cachedSource';
import { parentOf } from '../../../workspace/src/findHouseStyle';
import { type StyleSource, UnreadableText } from '../../../workspace/src/styleSource';
import { sentences } from '../../properties/documents';
import type { Target } from '../fuzz';

type Files = ReadonlyMap<string, string>;

const paths = [
  ...[
    'about.md',
    'about/index.html',
    'README.md',
    'index.html',
    'news/README.md',
    '.git',
    '',
    '/',
    'a//b.md',
    '../c.md',
  ],
  ...[
    'news/may.md',
    'news/june.md',
    'news/deep/july.txt',
    'memos/april.tex',
    'memos/a.csv',
    'unreadable.md',
    'long.md',
  ],
].map((path) => `\n=== ${path}\n`);
const said = [
  ...['We are a law firm in Leeds. ', 'We are a bookshop on the quay. ', 'I am a dentist. ', '# Pike Solicitors\n\n'],
  ...['We wish all our customers a quiet August. ', 'The clients rang. Two clients wrote. ', 'The customers rang. '],
  ...['Our agency wins more clients. ', '<title>Pike Solicitors</title>', '<p>', '\n\n', '“', '”', 'You run a shop. '],
];
const folder = (...parts: readonly (readonly [path: string, text: string])[]): string =>
  parts.map(([path, text]) => `=== ${path}\n${text}\n`).join('');

export const beside: Target = {
  name: 'what stands beside',
  seeds: [
    folder(['about.md', 'We are a law firm in Leeds.'], ['news/may.md', 'We wish all our customers a quiet August.']),
    folder(
      ['.git', ''],
      ['a/1.md', 'We are a law firm.'],
      ['b/2.md', 'We are a law firm.'],
      ['c/3.md', 'Our customers.'],
    ),
    folder(
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => [`${each}.md`, 'The clients rang. Two clients wrote.'] as const),
    ),
  ],
  pieces: [...paths, ...said, ...sentences],
  async run(input) {
    const files = filesIn(input);
    const asked = besideOf(files, (list) => list);
    const again = besideOf(files, (list) => [...list].reverse());
    for (const [path, text] of [...files].slice(0, most)) {
      const language = languageOf(path);
      if (language === null) continue;
      const place = { folder: 'here', path };
      const found = await asked(place);
      assert.deepEqual(await again(place), found);
      assert.deepEqual(await asked(place), found);
      checkBeside(found, path, files);
      analyze({ text, language, ...found }, defaultHouseStyle);
    }
  },
};

/** Documents after which enough was asked. */
const most = 12;

function filesIn(input: string): Files {
  const parts = input.split(/^=== (.*)$/m);
  const files = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2) files.set(parts[index] ?? '', (parts[index + 1] ?? '').trim());
  return files;
}

/** @param order in what order the files of the folder are listed */
function besideOf(files: Files, order: (paths: readonly string[]) => readonly string[]): BesideOf {
  const documents = [...files.keys()].filter((path) => languageOf(path) !== null);
  const source: StyleSource = {
    async read(_folder, path) {
      if (path === 'unreadable.md') throw new UnreadableText('This may not be read.');
      return path === 'long.md' ? 'We are a law firm. '.repeat(20_000) : (files.get(path) ?? null);
    },
    list: async () => order(documents),
    listIn: async (_folder, path) => documents.filter((each) => parentOf(each) === path).sort(),
  };
  return besideDocuments(cachedSource(source), source);
}

function checkBeside({ writer, wordsBeside }: Beside, path: string, files: Files): void {
  if (writer !== null) {
    assert.ok(files.has(writer.page) && writer.page !== path);
    assert.ok(writer.confidence > 0 && writer.confidence <= 1);
  }
  assert.ok(wordsBeside !== null);
  assert.ok(wordsBeside.client + wordsBeside.customer < files.size);
}
