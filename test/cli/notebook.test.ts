/** Notebooks: Markdown cells are read, each by itself; places are told in the file and in the cell, and words alone are mended. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientele, findingsOf, inWorkspace, misuse, report } from './commandLine';

/** As Jupyter writes it, with what JSON need not hold as it is: escapes, emoji, indents, numbers. */
const notebook = `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 1,
   "metadata": {},
   "outputs": [{ "name": "stdout", "output_type": "stream", "text": ["${misuse}\\n"] }],
   "source": ["# ${misuse}"]
  },
  {
   "cell_type": "markdown",
   "metadata": { "title": "${misuse}" },
   "source": [
    "# \\u201cFees\\u201d 🎉 and \\"terms\\"\\n",
    "\\n",
    "\\t${misuse.replace('We', 'caf\\u00e9: We')}\\n",
    "\\n",
    "🎉 \\u00e9 ${misuse}"
   ]
  },
  { "cell_type": "raw", "source": "${misuse}" },
  { "cell_type": "markdown", "source": "${misuse.replace('customers', 'c\\u0075stomers')}\\n\\n\`customers\` {{ customers }}" },
  { "cell_type": "markdown", "source": [] },
  { "cell_type": "markdown" },
  { "cell_type": "markdown", "source": [1, 2.50e+1] }
 ],
 "metadata": { "kernelspec": { "name": "python3" } },
 "nbformat": 4, "nbformat_minor": 5
}
`;

describe('a notebook', () => {
  it('is read by its Markdown cells, with places in the file and in the cell', () => {
    inWorkspace({ 'one.ipynb': notebook }, (workingFolder) => {
      const told = report(['--mentions'], { workingFolder });
      assert.deepEqual(told.errors, []);
      const [file] = told.files;
      assert.equal(file?.language, 'ipynb');
      assert.equal(file.context.business, 'law');
      assert.deepEqual(findingsOf(told), ['one.ipynb 18:39 customers→clients', 'one.ipynb 22:64 customers→clients']);
      assert.deepEqual(
        file.findings.map(({ cell }) => cell),
        [
          { number: 2, line: 5, column: 29 },
          { number: 4, line: 1, column: 24 },
        ],
      );
      for (const { offset, length, evidence } of file.findings) {
        assert.match(notebook.slice(offset, offset + length), /^c(?:u|\\u0075)stomers$/);
        for (const cue of evidence) assert.equal(notebook.slice(cue.offset, cue.offset + cue.length), cue.text);
      }
      assert.match(
        clientele(['check'], { workingFolder }).output,
        /^ {2}18:39 {2}“customers” → “clients” .*\((certain|likely), in cell 2 at 5:29\)$/m,
      );
      assert.match(
        clientele(['explain', 'one.ipynb:22:66'], { workingFolder }).output,
        /^“customers” should be “clients”: /,
      );
      assert.match(clientele(['explain', 'one.ipynb:1:1'], { workingFolder }).complaints, /Try 18:39, 22:64\./);
    });
  });

  for (const [name, text] of Object.entries({
    'as Jupyter writes it': notebook,
    'with CRLF': notebook.replaceAll('\n', '\r\n'),
    'with a byte-order mark and tabs': `\uFEFF${notebook.replaceAll(/^ +/gm, '\t')}`,
  })) {
    it(`is mended in its words alone, ${name}`, () => {
      inWorkspace({ 'one.ipynb': text }, (workingFolder) => {
        const { output, complaints } = clientele(['check', '--fix', '--format', 'json'], { workingFolder });
        assert.equal(complaints, '');
        assert.equal(JSON.parse(output).summary.mended, 2);
        const expected = text
          .replace(`\\u00e9 ${misuse}`, (whole) => whole.replace('customers', 'clients'))
          .replace('c\\u0075stomers', 'clients');
        assert.notEqual(expected, text);
        assert.equal(readFileSync(join(workingFolder, 'one.ipynb'), 'utf8'), expected);
        assert.deepEqual(findingsOf(report([], { workingFolder })), []);
      });
    });
  }

  it('takes words of the house that JSON has to escape', () => {
    const style = JSON.stringify({ phrases: [{ find: 'customers', replace: 'our “dear” \\"ones\\"' }] });
    inWorkspace({ 'one.ipynb': notebook, '.clientele.json': style }, (workingFolder) => {
      clientele(['check', '--fix'], { workingFolder });
      const mended = readFileSync(join(workingFolder, 'one.ipynb'), 'utf8');
      assert.doesNotThrow(() => JSON.parse(mended));
    });
  });

  it('is read from standard input, and given back mended', () => {
    const call = { input: notebook };
    const { output } = clientele(['check', '--stdin', '--stdin-path', 'one.ipynb', '--fix'], call);
    assert.equal(JSON.parse(output).cells[3].source.slice(0, 31), `${misuse.slice(0, 23)}clients `);
  });

  it('says so when it is none, or damaged', () => {
    const files = {
      'cut.ipynb': notebook.slice(0, 400),
      'deep.ipynb': '['.repeat(200_000),
      'empty.ipynb': '',
      'list.ipynb': '[]',
      'none.ipynb': '{ "cells": "customers" }',
      'odd.ipynb': '{ "cells": [null, 7, [], { "cell_type": "markdown", "source": { "text": "customers" } }] }',
      'zeros.ipynb': new Uint8Array(1000),
    };
    inWorkspace(files, (workingFolder) => {
      const { errors, files: read } = report([], { workingFolder });
      const damaged = (line: number) =>
        `This notebook is damaged: line ${line} is no JSON. Open it in Jupyter and save it again.`;
      const none = 'This is no notebook of today: it has no cells. Open it in Jupyter and save it again.';
      assert.deepEqual(errors, [
        { path: 'cut.ipynb', message: damaged(12) },
        { path: 'deep.ipynb', message: damaged(1) },
        { path: 'empty.ipynb', message: damaged(1) },
        { path: 'list.ipynb', message: none },
        { path: 'none.ipynb', message: none },
        { path: 'zeros.ipynb', message: damaged(1) },
      ]);
      assert.deepEqual(
        read.map(({ path, findings }) => [path, findings.length]),
        [['odd.ipynb', 0]],
      );
    });
  });
});
