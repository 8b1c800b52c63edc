/** Word documents: found by paragraph and heading, and never changed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientele, findingsOf, inWorkspace, misuse, report } from './commandLine';
import { paragraph, run, wordFile } from './wordFile';

describe('a Word document', () => {
  it('is read by its paragraphs, and each finding tells the heading it stands under', async () => {
    const body = [
      paragraph('Fees & <terms>', 'Heading1'),
      paragraph(''),
      paragraph('R&D & more: nothing to see.'),
      `<w:p>${run('We are a law firm & more. Our ')}${run('custom')}${run('ers')}${run(' sign an engagement letter before we give legal advice.')}</w:p>`,
      paragraph('Last words', 'Heading2'),
    ].join('');
    const file = await wordFile(body);
    inWorkspace({ 'letters/offer.docx': file }, (workingFolder) => {
      const told = report(['--mentions'], { workingFolder });
      assert.deepEqual(told.errors, []);
      assert.deepEqual(findingsOf(told), ['letters/offer.docx 3:31 customers→clients']);
      const [offer] = told.files;
      assert.equal(offer?.language, 'docx');
      const [finding] = offer.findings;
      assert.deepEqual([finding?.endLine, finding?.endColumn, finding?.length], [3, 40, 9]);
      assert.equal(finding?.heading, 'Fees & <terms>');
      const text =
        'Fees & <terms>\nR&D & more: nothing to see.\nWe are a law firm & more. Our customers sign an engagement letter before we give legal advice.\n';
      assert.equal(text.slice(finding.offset, finding.offset + finding.length), 'customers');
      for (const { text: words, offset, length } of finding.evidence) {
        assert.equal(text.slice(offset, offset + length).toLowerCase(), words.toLowerCase());
      }
      const { output } = clientele(['check'], { workingFolder });
      assert.match(output, /^ {2}3:31 {2}“customers” → “clients” .*\((certain|likely), under “Fees & <terms>”\)$/m);
      assert.match(
        clientele(['explain', 'letters/offer.docx:3:31'], { workingFolder }).output,
        /^“customers” should be “clients”: /,
      );
    });
  });

  it('is read in its lists, tables and footnotes', async () => {
    const cell = `<w:tbl><w:tr><w:tc>${paragraph(misuse)}</w:tc><w:tc>${paragraph('Two.')}</w:tc></w:tr></w:tbl>`;
    const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(misuse)}</w:p>`;
    const noted = `<w:p>${run('See below.')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
    const file = await wordFile(item + cell + noted + paragraph('The end.'), [misuse]);
    inWorkspace({ 'offer.docx': file }, (workingFolder) => {
      assert.deepEqual(findingsOf(report([], { workingFolder })), [
        'offer.docx 1:24 customers→clients',
        'offer.docx 2:24 customers→clients',
        'offer.docx 5:24 customers→clients',
      ]);
    });
  });

  it('is read without what was deleted in it', async () => {
    const deleted = `<w:del><w:r><w:delText>Our clients are gone.</w:delText></w:r></w:del>`;
    const file = await wordFile(`<w:p>${deleted}${run(misuse)}</w:p>`);
    inWorkspace({ 'offer.docx': file }, (workingFolder) => {
      assert.deepEqual(findingsOf(report([], { workingFolder })), ['offer.docx 1:24 customers→clients']);
    });
  });

  it('is left as it is by --fix', async () => {
    const file = await wordFile(paragraph(misuse));
    inWorkspace({ 'offer.docx': file }, (workingFolder) => {
      assert.equal(clientele(['check', '--fix'], { workingFolder }).exitCode, 1);
      assert.deepEqual(new Uint8Array(readFileSync(join(workingFolder, 'offer.docx'))), file);
    });
  });

  it('says so when it is none, or damaged, or locked', async () => {
    const file = await wordFile(paragraph(misuse));
    const damaged = 'This is no Word document, or it is damaged. Open it in Word and save it again.';
    const files = {
      'cut.docx': file.slice(0, file.length / 2),
      'empty.docx': new Uint8Array(),
      'good.docx': file,
      'locked.docx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'text.docx': misuse,
      'xml.docx': await wordFile('<w:p><w:r>'),
    };
    inWorkspace(files, (workingFolder) => {
      const told = report([], { workingFolder });
      assert.deepEqual(told.errors, [
        { path: 'cut.docx', message: damaged },
        { path: 'empty.docx', message: damaged },
        {
          path: 'locked.docx',
          message: 'This is locked with a password, or is a .doc under another name. Save an open .docx of it.',
        },
        { path: 'text.docx', message: damaged },
        { path: 'xml.docx', message: damaged },
      ]);
      assert.deepEqual(findingsOf(told), ['good.docx 1:24 customers→clients']);
    });
  });

  it('is refused when it unpacks to more than there should be, or lies about its size', async () => {
    const bomb = await wordFile(paragraph(' '.repeat(26_000_000)));
    assert.ok(bomb.length < 100_000, 'it is small while it is packed');
    const liar = Buffer.from(bomb);
    const entry = 'PK\u0001\u0002';
    for (let at = liar.indexOf(entry, 0, 'latin1'); at >= 0; at = liar.indexOf(entry, at + 1, 'latin1'))
      liar.writeUInt32LE(10, at + 24);
    const files = {
      'bomb.docx': bomb,
      'good.docx': await wordFile(paragraph(misuse)),
      'liar.docx': new Uint8Array(liar),
    };
    inWorkspace(files, (workingFolder) => {
      const told = report([], { workingFolder });
      assert.deepEqual(told.errors, [
        {
          path: 'bomb.docx',
          message: 'Unpacked, this holds more than 25 MB of text. Split it, or save it as plain text.',
        },
        {
          path: 'liar.docx',
          message: 'This is no Word document, or it is damaged. Open it in Word and save it again.',
        },
      ]);
      assert.deepEqual(findingsOf(told), ['good.docx 1:24 customers→clients']);
    });
  });

  it('is read to its end when it is nested without end, or names what it does not hold', async () => {
    const nested = `${'<w:sdt><w:sdtContent>'.repeat(200)}${paragraph(misuse)}${'</w:sdtContent></w:sdt>'.repeat(200)}`;
    const endless = `${'<w:ins>'.repeat(20_000)}${paragraph(misuse)}${'</w:ins>'.repeat(20_000)}`;
    const files = {
      'endless.docx': await wordFile(endless),
      'nested.docx': await wordFile(nested),
      'noted.docx': await wordFile(`<w:p>${run(misuse)}<w:r><w:footnoteReference w:id="9"/></w:r></w:p>`),
      'pages.docx': new Uint8Array(Buffer.from('PK\u0003\u0004'.repeat(5000), 'latin1')),
    };
    inWorkspace(files, (workingFolder) => {
      const { exitCode, complaints } = clientele(['check'], { workingFolder });
      assert.equal(exitCode, 2);
      for (const line of complaints.trim().split('\n')) assert.match(line, /^\w+\.docx: This is no Word document, or/);
    });
  });
});
