/** Documents nobody would wish for: each is read or complained of, and the others are checked all the same. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../cli/src/check';
import { checkDocument } from '../../cli/src/checkDocument';
import { analyze, supportedLanguages } from '../../core/src/index';
import { pseudoRandom } from '../core/pseudoRandom';
import { clientele, findingsOf, inWorkspace, misuse, pathsOf, report } from './commandLine';

describe('a document that cannot be read', () => {
  /** Beside a good document, which must be checked. */
  const says = (content: string | Uint8Array, message: string) =>
    inWorkspace({ 'bad.md': content, 'good.md': misuse }, (workingFolder) => {
      const told = report([], { workingFolder });
      assert.deepEqual(told.errors, [{ path: 'bad.md', message }]);
      assert.deepEqual(findingsOf(told), ['good.md 1:24 customers→clients']);
      const { exitCode, complaints } = clientele(['check'], { workingFolder });
      assert.deepEqual([exitCode, complaints], [2, `bad.md: ${message}\n`]);
    });
  const bytes = (...parts: readonly (string | number)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
  const utf16 = (text: string, order: 'little' | 'big') =>
    Uint8Array.from(
      Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((unit) =>
        order === 'little' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
      ),
    );
  const save = 'Save it as UTF-8 and try again.';

  it('because it is not UTF-8', () => {
    says(bytes('One.\r\nTwo ', 0xe9, '.'), `This is not UTF-8 text: line 2, byte 10, cannot be decoded. ${save}`);
    says(bytes(0xff), `This is not UTF-8 text: line 1, byte 0, cannot be decoded. ${save}`);
  });

  it('because it is cut off within a letter', () => {
    says(bytes('Caf', 0xc3), `This is not UTF-8 text: line 1, byte 3, cannot be decoded. ${save}`);
  });

  it('though it spells replacement characters of its own', () => {
    says(bytes('\uFEFF\uFFFD é \uFFFD', 0x80), `This is not UTF-8 text: line 1, byte 13, cannot be decoded. ${save}`);
  });

  it('because it is UTF-16, marked or not', () => {
    for (const order of ['little', 'big'] as const) {
      says(utf16(`\uFEFF${misuse}`, order), `This is UTF-16 text. ${save}`);
      says(utf16(misuse, order), `This is UTF-16 text. ${save}`);
    }
  });

  it('because it is a link that leads nowhere, or in a circle', () => {
    inWorkspace({ 'good.md': misuse }, (workingFolder) => {
      symlinkSync('nowhere.md', join(workingFolder, 'lost.md'));
      symlinkSync('round.md', join(workingFolder, 'round.md'));
      const expected = [
        { path: 'lost.md', message: 'This link leads nowhere. Mend the link, or leave it out.' },
        { path: 'round.md', message: 'This link leads in a circle. Mend the link, or leave it out.' },
      ];
      for (const given of [[], ['good.md', 'lost.md', 'round.md']]) {
        const told = report(given, { workingFolder });
        assert.deepEqual(told.errors, expected);
        assert.deepEqual(findingsOf(told), ['good.md 1:24 customers→clients']);
      }
    });
  });

  it('because the engine fails on it', () =>
    inWorkspace({ 'bad.md': 'Bad.', 'good.md': misuse }, async (workingFolder) => {
      const { report: told } = await check(
        { paths: [], stdinPath: null, mentions: false, fix: 'none', shard: null, config: null },
        { workingFolder, standardInput: null },
        (task) =>
          checkDocument(task, (document, style) => {
            if (document.text === 'Bad.') throw new RangeError('a bad day');
            return analyze(document, style);
          }),
      );
      assert.deepEqual(pathsOf(told), ['good.md']);
      assert.deepEqual(told.errors, [
        {
          path: 'bad.md',
          message:
            'Clientele stumbled over this document and left it unchecked (a bad day). Please report it, with the document if you may.',
        },
      ]);
    }));
});

describe('an odd document', () => {
  const finds = (content: string, ...findings: readonly string[]) =>
    inWorkspace({ 'odd.md': content }, (workingFolder) => {
      const told = report([], { workingFolder });
      assert.deepEqual(told.errors, []);
      assert.deepEqual(
        findingsOf(told),
        findings.map((finding) => `odd.md ${finding} customers→clients`),
      );
    });

  it('may be empty or blank', () => {
    finds('');
    finds('\uFEFF');
    finds('\r\n \t\r\n');
  });

  it('may be a single line of five megabytes', () => {
    finds(`${misuse} ${'The contract is signed by both. '.repeat(160_000)}`, '1:24');
  });

  it('may have a fence that is never closed', () => {
    finds(`${misuse}\n\n\`\`\`\nOur customers are in code.\n`, '1:24');
  });

  it('may hold a zero character', () => {
    finds(`Zero: \0.\n\n${misuse}`, '3:24');
  });

  it('may nest deeper than anybody writes', () => {
    finds(`${'> '.repeat(3000)}deep\n\n${misuse}`, '3:24');
    finds(`${'['.repeat(5000)}\n\n${misuse}`, '3:24');
    finds(`${'*a **b '.repeat(3000)}\n\n${misuse}`, '3:24');
  });

  it('may hold replacement characters of its own', () => {
    finds(`\uFFFD ${misuse}`, '1:26');
  });
});

describe('what is no text under the name of one', () => {
  const next = pseudoRandom(20_260_601);
  const noise = Uint8Array.from({ length: 20_000 }, () => next(256));
  /** A program, a picture and an archive, as far as anybody can tell by their first bytes, and what decodes but is no text. */
  const contents: Readonly<Record<string, Uint8Array>> = {
    program: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...noise),
    picture: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...noise),
    archive: Uint8Array.of(0x50, 0x4b, 3, 4, ...noise),
    controls: noise.map((byte) => byte % 32),
    zeros: new Uint8Array(20_000),
  };
  const endings = [...Object.values(supportedLanguages).flat(), '.docx', '.ipynb'].filter((one) => one.startsWith('.'));

  for (const [kind, content] of Object.entries(contents)) {
    it(`is told or left alone in silence: ${kind}`, () => {
      const files = Object.fromEntries(endings.map((ending) => [`odd${ending}`, content]));
      inWorkspace({ ...files, 'good.md': misuse }, (workingFolder) => {
        const told = report([], { workingFolder });
        assert.deepEqual(findingsOf(told), ['good.md 1:24 customers→clients']);
        assert.equal(
          told.errors.length + told.files.length,
          endings.length + 1,
          'each is either read or complained of',
        );
        for (const { path, message } of told.errors) {
          assert.match(
            message,
            /^This (?:is|notebook is) .+ and try again\.$|Open it in \w+ and save it again\.$/,
            path,
          );
        }
      });
    });
  }
});
