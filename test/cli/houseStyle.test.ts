/** Which .clientele.json holds for a file, and what is said of one that is broken. */
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { clientele, findingsOf, inWorkspace, misuse, pathsOf, report } from './commandLine';

const off = '{ "rules": { "wrong-term": "off" } }';

describe('the house style', () => {
  it('may hold comments and a comma too many', () => {
    const style = '\uFEFF// Settled in May.\n{ "rules": { "wrong-term": "off", }, /* not yet */ }';
    inWorkspace({ 'one.md': misuse, '.clientele.json': style }, (workingFolder) => {
      const told = report([], { workingFolder });
      assert.deepEqual([told.summary.findings, told.errors], [0, []]);
    });
  });

  it('is the nearest one upward', () => {
    const files = { 'one.md': misuse, 'letters/two.md': misuse, 'letters/old/three.md': misuse };
    const styles = { 'letters/.clientele.json': off, 'letters/old/.clientele.json': '{}' };
    inWorkspace({ ...files, ...styles }, (workingFolder) => {
      assert.deepEqual(findingsOf(report([], { workingFolder })), [
        'letters/old/three.md 1:24 customers→clients',
        'one.md 1:24 customers→clients',
      ]);
    });
  });

  it('is not looked for above the working folder or the folder given', () => {
    inWorkspace({ '.clientele.json': off, 'here/one.md': misuse, 'there/deep/two.md': misuse }, (folder) => {
      const workingFolder = join(folder, 'here');
      assert.equal(report([], { workingFolder }).summary.findings, 1);
      assert.equal(report(['../there'], { workingFolder }).summary.findings, 1);
      assert.equal(report(['..'], { workingFolder }).summary.findings, 0);
      assert.equal(report(['here/one.md'], { workingFolder: folder }).summary.findings, 0);
    });
  });

  it('leaves out what it ignores, seen from its own folder', () => {
    const style = '{ "ignore": ["drafts/**", "*.txt"] }';
    const files = {
      'letters/drafts/one.md': '',
      'letters/two.txt': '',
      'letters/old/three.txt': '',
      'drafts/four.md': '',
    };
    inWorkspace({ ...files, 'letters/.clientele.json': style }, (workingFolder) => {
      assert.deepEqual(pathsOf(report([], { workingFolder })), ['drafts/four.md', 'letters/old/three.txt']);
      assert.deepEqual(pathsOf(report(['letters/two.txt'], { workingFolder })), []);
    });
  });
});

describe('a broken house style', () => {
  /** A line number and what is said of it; 0 where it is the whole file. */
  type Said = readonly [line: number, message: string];
  const says = (style: string | Uint8Array, ...said: readonly Said[]) =>
    inWorkspace({ 'letters/one.md': misuse, 'letters/.clientele.json': style }, (workingFolder) => {
      const told = report([], { workingFolder });
      const path = 'letters/.clientele.json';
      assert.deepEqual(
        told.errors,
        said.map(([line, message]) => ({ path, ...(line > 0 && { line }), message })),
      );
      assert.deepEqual(pathsOf(told), ['letters/one.md'], 'the document is checked all the same');
      const { exitCode, complaints } = clientele(['check'], { workingFolder });
      assert.equal(exitCode, 2);
      const lines = said.map(([line, message]) => `${path}${line > 0 ? `, line ${line}` : ''}: ${message}\n`);
      assert.equal(complaints, lines.join(''));
    });

  it('with a syntax error', () => {
    says('{\n  "ignore": ["a.md"\n}', [3, 'A comma is missing before this.']);
    says('{ "rules" {} }', [1, 'A colon is missing before this.']);
  });

  it('of the wrong type', () => {
    says('[]', [1, 'A house style should be an object, not a list.']);
  });

  it('with unknown keys and words, each at its line', () => {
    says(
      '{\n  "we": { "bussiness": "law" },\n  "sensitivity": "eagr"\n}',
      [2, '"bussiness" is not a key here. Did you mean "business"?'],
      [3, '"eagr" is not a sensitivity. Did you mean "eager"?'],
    );
  });

  it('that is no text', () => {
    says(Uint8Array.of(0xff, 0xfe, 0x7b, 0), [0, 'This is UTF-16 text. Save it as UTF-8 and try again.']);
  });

  it('that is a link to somewhere outside', () => {
    inWorkspace({ '.clientele.json': off, 'here/one.md': misuse }, (folder) => {
      const workingFolder = join(folder, 'here');
      symlinkSync('../.clientele.json', join(workingFolder, '.clientele.json'));
      const told = report([], { workingFolder });
      const message = 'This leads outside the folder, and nothing outside is read. Put a copy inside.';
      assert.deepEqual(told.errors, [{ path: '.clientele.json', message }]);
      assert.equal(told.summary.findings, 1);
    });
  });

  it('that another one extends, is told where it is broken', () => {
    const files = {
      'house/base.json': '{\n  "we": { "cal": "client" }\n}',
      '.clientele.json': '{ "extends": "house/base.json" }',
    };
    inWorkspace({ ...files, 'one.md': misuse }, (workingFolder) => {
      const { exitCode, complaints } = clientele(['check'], { workingFolder });
      assert.equal(complaints, 'house/base.json, line 2: "cal" is not a key here. Did you mean "call"?\n');
      assert.equal(exitCode, 2);
    });
  });

  it('holds as far as it is understood', () => {
    const style = '{ "rules": { "wrong-term": "off" }, "colour": "blue" }';
    inWorkspace({ 'one.md': misuse, '.clientele.json': style }, (workingFolder) => {
      const told = report([], { workingFolder });
      assert.deepEqual([told.summary.findings, told.errors.length], [0, 1]);
    });
  });

  it('is complained of once, however many files it holds for', () => {
    inWorkspace({ 'one.md': '', 'two.md': '', 'a/three.md': '', '.clientele.json': '[]' }, (workingFolder) => {
      assert.equal(report([], { workingFolder }).errors.length, 1);
    });
  });
});

describe('the house style that is named', () => {
  const workspace = {
    'one.md': misuse,
    'letters/two.md': misuse,
    'letters/.clientele.json': '{}',
    'house/style.json': off,
  };

  it('holds for every document, wherever it lies', () => {
    inWorkspace(workspace, (workingFolder) => {
      const told = report(['--config', 'house/style.json'], { workingFolder });
      assert.deepEqual([told.summary.findings, told.errors], [0, []]);
    });
  });

  it('has its globs seen from the working folder', () => {
    const config = '{ "ignore": ["letters/**"] }';
    inWorkspace({ ...workspace, 'house/style.json': config }, (workingFolder) => {
      assert.deepEqual(pathsOf(report(['--config=house/style.json'], { workingFolder })), ['one.md']);
    });
  });

  it('must be there, or nothing is checked', () => {
    inWorkspace(workspace, (workingFolder) => {
      const { exitCode, complaints } = clientele(['check', '--config', 'houze/style.json'], { workingFolder });
      assert.deepEqual(
        [exitCode, complaints],
        [2, 'houze/style.json: There is no such file or folder. Check the spelling.\n'],
      );
      const folder = clientele(['check', '--config', 'house'], { workingFolder });
      assert.equal(folder.complaints, 'house: This is a folder. Name the file of the house style in it.\n');
    });
  });

  it('that is broken is told once', () => {
    inWorkspace({ ...workspace, 'house/style.json': '{ "wee": {} }' }, (workingFolder) => {
      const { exitCode, complaints } = clientele(['check', '--config', 'house/style.json'], { workingFolder });
      assert.equal(complaints, 'house/style.json, line 1: "wee" is not a key here. Did you mean "we"?\n');
      assert.equal(exitCode, 2);
    });
  });
});
