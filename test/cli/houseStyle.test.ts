/** Which .clientele.json holds for a file, and what is said of one that is broken. */
import assert from 'node:assert/strict';
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
  const says = (style: string | Uint8Array, ...messages: readonly string[]) =>
    inWorkspace({ 'letters/one.md': misuse, 'letters/.clientele.json': style }, (workingFolder) => {
      const told = report([], { workingFolder });
      const path = 'letters/.clientele.json';
      assert.deepEqual(
        told.errors,
        messages.map((message) => ({ path, message })),
      );
      assert.deepEqual(pathsOf(told), ['letters/one.md'], 'the document is checked all the same');
      const { exitCode, complaints } = clientele(['check'], { workingFolder });
      assert.equal(exitCode, 2);
      assert.equal(complaints, messages.map((message) => `${path}: ${message}\n`).join(''));
    });
  const remedy = 'Mend it, so that the whole house style holds.';

  it('with a syntax error', () => {
    says('{\n  "ignore": ["a.md"\n}', `line 3, column 1: a comma is missing. ${remedy}`);
    says('{ "rules" {} }', `line 1, column 11: a colon is missing. ${remedy}`);
    says('', `line 1, column 1: a value is missing. ${remedy}`);
  });

  it('of the wrong type', () => {
    says('[]', 'should be an object, not a list');
    says('{ "we": 3 }', 'we: should be an object, not a number');
    says('{ "we": { "call": 3 } }', 'we › call: should be a term, such as "client", not a number');
  });

  it('with an unknown key', () => {
    says('{ "we": { "bussiness": "law" } }', 'we: "bussiness" is not a key here. Did you mean "business"?');
  });

  it('that is no text', () => {
    says(Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'This is UTF-16 text. Save it as UTF-8 and try again.');
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
