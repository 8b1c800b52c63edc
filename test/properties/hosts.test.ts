import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import type { Report } from '../../cli/src/report';
import {
  type Analysis,
  analyze,
  type Document,
  defaultHouseStyle,
  languageOf,
  supportedLanguages,
} from '../../core/src/index';
import { patience, tell, times } from '../scale';
import { anyDocument, plainProse, type WrittenDocument } from './documents';

/** The same text is read alike wherever it is read. This file is also the worker. */
if (isMainThread) describeHosts();
else parentPort?.postMessage((workerData as Document[]).map(findingsOf));

function describeHosts(): void {
  describe('the same documents', function () {
    this.timeout(patience);
    const count = times(60, 3000);
    const documents = fc
      .sample(fc.oneof(anyDocument, fc.record({ text: plainProse, language: fc.constant('markdown') })), count)
      .filter((document): document is WrittenDocument => extensionOf(document as WrittenDocument) !== undefined)
      .map(({ text, language }) => ({ text: asStored(text), language }));
    const expected = documents.map(findingsOf);

    it('say the same in a worker', async () => {
      const worker = new Worker(__filename, { workerData: documents });
      const said = await new Promise((done, fail) => worker.on('message', done).on('error', fail));
      assert.deepEqual(said, expected);
    });

    it('say the same in the command line, with or without a byte-order mark', () => {
      const folder = mkdtempSync(join(tmpdir(), 'clientele-'));
      try {
        // Each in a folder of its own, since the documents beside one bear on it.
        for (const [index, document] of documents.entries()) {
          const own = join(folder, String(index).padStart(5, '0'));
          mkdirSync(own);
          const { text } = document;
          writeFileSync(join(own, `text${extensionOf(document)}`), index % 2 === 0 ? text : `\ufeff${text}`);
        }
        const argv = [resolve('dist/cli.js'), 'check', '--format', 'json', '--max-warnings', '1000000', folder];
        const printed = execFileSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 30 });
        const { files } = JSON.parse(printed) as Report;
        assert.equal(files.length, documents.length);
        for (const [index, file] of files.entries()) {
          assert.deepEqual(file.findings.map(told), expected[index], JSON.stringify(documents[index]));
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
      tell('documents alike in Node, in a worker and in the command line', String(documents.length));
    });
  });
}

function findingsOf(document: Document) {
  return analyze(document, defaultHouseStyle).findings.map(told);
}

function told(finding: Pick<Analysis['findings'][number], 'offset' | 'length' | 'code' | 'suggestion' | 'message'>) {
  const { offset, length, code, suggestion, message } = finding;
  return { offset, length, code, suggestion, message };
}

/** Half a character cannot be stored, and a file of NULs is taken for another encoding. */
function asStored(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '?').replace(/^\ufeff+/, '');
}

/** Undefined for a language that is not told by an extension. */
function extensionOf({ language }: Document): string | undefined {
  return supportedLanguages[language].find((extension) => languageOf(`a${extension}`) === language);
}
