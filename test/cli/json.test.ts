/** The JSON report: the contract with other programs, down to the last key. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { clientele, inWorkspace, misuse, report, root } from './commandLine';

describe('the JSON report', () => {
  it('has every key of the contract and no other', () => {
    inWorkspace({ 'letters/one.md': misuse }, (workingFolder) => {
      const told = report(['--mentions'], { workingFolder });
      assert.deepEqual(Object.keys(told), ['version', 'files', 'summary', 'errors']);
      assert.equal(told.version, 1);
      assert.deepEqual(Object.keys(told.summary), ['files', 'mentions', 'findings', 'words']);
      const [file] = told.files;
      assert.ok(file);
      assert.deepEqual(Object.keys(file), ['path', 'language', 'context', 'findings', 'mentions']);
      assert.equal(file.path, 'letters/one.md');
      assert.equal(file.language, 'markdown');
      assert.deepEqual(Object.keys(file.context), ['business', 'confidence']);

      const place = ['offset', 'length', 'line', 'column', 'endLine', 'endColumn'];
      const evidence = ['text', 'offset', 'length', 'scope', 'favours', 'weight', 'source'];
      const [finding] = file.findings;
      assert.ok(finding);
      assert.deepEqual(Object.keys(finding), [
        'code',
        'severity',
        ...place,
        'text',
        'suggestion',
        'confidence',
        'safe',
        'message',
        'evidence',
      ]);
      assert.deepEqual(Object.keys(finding.evidence[0] ?? {}), evidence);

      const [mention] = file.mentions;
      assert.ok(mention);
      assert.deepEqual(Object.keys(mention), [
        ...place,
        'text',
        'term',
        'sense',
        'provider',
        'decision',
        'confidence',
        'silentBecause',
        'evidence',
      ]);
      assert.deepEqual(Object.keys(mention.provider), ['who', 'business']);
      assert.deepEqual(Object.keys(mention.evidence[0] ?? {}), evidence);
    });
  });

  it('tells what is wrong, where, and what to write', () => {
    inWorkspace({ 'one.md': misuse }, (workingFolder) => {
      const [finding] = report([], { workingFolder }).files[0]?.findings ?? [];
      assert.ok(finding);
      assert.equal(finding.code, 'wrong-term');
      assert.equal(finding.severity, 'warning');
      assert.equal(finding.text, 'customers');
      assert.equal(finding.suggestion, 'clients');
      assert.deepEqual([finding.offset, finding.length], [23, 9]);
      assert.deepEqual([finding.line, finding.column, finding.endLine, finding.endColumn], [1, 24, 1, 33]);
      assert.ok(finding.confidence > 0.5 && finding.confidence <= 1);
      for (const { text, offset, length } of finding.evidence) {
        assert.equal(misuse.slice(offset, offset + length).toLowerCase(), text.toLowerCase());
      }
    });
  });

  it('lists mentions only when they are asked for, and counts them always', () => {
    inWorkspace({ 'one.md': `${misuse} Every client has a solicitor.` }, (workingFolder) => {
      const without = report([], { workingFolder });
      assert.deepEqual(without.files[0]?.mentions, []);
      assert.equal(without.summary.mentions, 2);
      const withThem = report(['--mentions'], { workingFolder });
      assert.deepEqual(
        withThem.files[0]?.mentions.map(({ text, term, decision }) => `${text} ${term} ${decision}`),
        ['customers customer client', 'client client client'],
      );
    });
  });

  it('says why a mention was left alone', () => {
    inWorkspace({ 'one.md': 'Restart the email client.' }, (workingFolder) => {
      const [mention] = report(['--mentions'], { workingFolder }).files[0]?.mentions ?? [];
      assert.equal(mention?.sense, 'computing');
      assert.equal(mention.decision, 'undecided');
      assert.notEqual(mention.silentBecause, '');
    });
  });

  it('adds up', () => {
    inWorkspace({ 'one.md': misuse, 'two.txt': misuse, 'three.md': 'Nothing to see.' }, (workingFolder) => {
      assert.deepEqual(report([], { workingFolder }).summary, { files: 3, mentions: 2, findings: 2, words: 35 });
    });
  });

  it('is whole when it is large and read through a pipe', () => {
    inWorkspace({ 'long.md': `${misuse}\n\n`.repeat(2000) }, (workingFolder) => {
      assert.equal(report(['--mentions'], { workingFolder }).summary.findings, 2000);
    });
  });

  it('may be cut short by a reader that has seen enough', function () {
    if (process.platform === 'win32') this.skip();
    inWorkspace({ 'long.md': `${misuse}\n\n`.repeat(2000) }, (workingFolder) => {
      const command = `"${process.execPath}" "${root}/dist/cli.js" check --format json --mentions | head -c 1`;
      const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: workingFolder, encoding: 'utf8' });
      assert.deepEqual([stdout, stderr], ['{', '']);
    });
  });

  it('stands alone on standard output', () => {
    inWorkspace({ 'one.md': misuse, 'bad.md': Uint8Array.of(0x61, 0xff) }, (workingFolder) => {
      const { output, complaints } = clientele(['check', '--format', 'json'], { workingFolder });
      assert.doesNotThrow(() => JSON.parse(output));
      assert.match(complaints, /^bad\.md: /);
    });
  });
});

describe('places', () => {
  const told = (content: string) => {
    let place = '';
    inWorkspace({ 'one.md': content }, (workingFolder) => {
      const [finding] = report([], { workingFolder }).files[0]?.findings ?? [];
      assert.ok(finding, 'found nothing');
      const { offset, length, line, column, endLine, endColumn } = finding;
      assert.equal(content.replace(/^\uFEFF/, '').slice(offset, offset + length), 'customers');
      place = `${offset}: ${line}:${column}-${endLine}:${endColumn}`;
    });
    return place;
  };

  it('count lines that end in \\n, \\r\\n and \\r', () => {
    assert.equal(told(`\n\n${misuse}`), '25: 3:24-3:33');
    assert.equal(told(`\r\n\r\n${misuse}`), '27: 3:24-3:33');
    assert.equal(told(`\r\r${misuse}`), '25: 3:24-3:33');
    assert.equal(told(`One.\n\r\n${misuse}`), '30: 3:24-3:33');
  });

  it('do not count a byte-order mark', () => {
    assert.equal(told(`\uFEFF${misuse}`), '23: 1:24-1:33');
    assert.equal(told(`\uFEFF\r\n${misuse}`), '25: 2:24-2:33');
  });

  it('count UTF-16 units', () => {
    assert.equal(told(`😀 ${misuse}`), '26: 1:27-1:36');
    assert.equal(told(`Ça va. 中文。\n\n👩‍⚖️ ${misuse}`), '41: 3:30-3:39');
  });
});
