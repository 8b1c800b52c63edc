/** The reports for other programs: SARIF, GitHub's annotations and Checkstyle's XML. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';
import { clientele, inWorkspace, misuse, report, root } from './commandLine';

/** A path, a word and a message with all that needs to be escaped, and a file that cannot be read. */
const workspace = {
  'letters/100% & “fine”, [x]: one.md': `${misuse}\n\nEvery customer & “<friend>” of our law firm receives legal advice.`,
  'stray.md': 'Our clients call. Our clients write. Our clients pay. Our clients stay. Our customers leave.',
  'bad.md': Uint8Array.of(0x61, 0x0a, 0xff),
  'fine.md': 'Nothing to see.',
};

describe('SARIF', () => {
  const schema = JSON.parse(
    readFileSync(join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const sarif = (argv: readonly string[], workingFolder: string): Log => {
    const log = JSON.parse(clientele(['check', '--format', 'sarif', ...argv], { workingFolder }).output);
    assert.equal(validate(log), true, JSON.stringify(validate.errors, null, 2));
    return log;
  };

  it('is valid, whatever was found', () => {
    inWorkspace(workspace, (workingFolder) => {
      assert.equal(sarif([], workingFolder).runs[0]?.invocations?.[0]?.executionSuccessful, false);
      assert.equal(sarif(['fine.md'], workingFolder).runs[0]?.invocations?.[0]?.executionSuccessful, true);
    });
    inWorkspace({}, (workingFolder) => assert.deepEqual(sarif([], workingFolder).runs[0]?.results, []));
  });

  it('would not pass for valid with a key that the standard has not', () => {
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, extra: 1 }] }), false);
  });

  it('says what the JSON report says, at the same places, with the fix', () => {
    inWorkspace({ 'a b/one.md': `\uFEFF😀 An hour with a customer.\r\n\r\n${misuse}` }, (workingFolder) => {
      const [finding] = report([], { workingFolder }).files[0]?.findings ?? [];
      const [result] = sarif([], workingFolder).runs[0]?.results ?? [];
      assert.ok(finding && result);
      assert.equal(result.ruleId, finding.code);
      assert.ok(result.message.text?.endsWith(finding.message));
      const place = result.locations?.[0]?.physicalLocation;
      assert.deepEqual(place?.artifactLocation, { uri: 'a%20b/one.md', uriBaseId: '%SRCROOT%' });
      const { line, column, endLine, endColumn, offset, length } = finding;
      const region = {
        startLine: line,
        startColumn: column,
        endLine,
        endColumn,
        charOffset: offset,
        charLength: length,
      };
      assert.deepEqual(place?.region, region);
      const [change] = result.fixes?.[0]?.artifactChanges ?? [];
      assert.deepEqual(change?.replacements[0]?.insertedContent?.text, 'client');
    });
  });

  it('names each shard, so that code hosts keep the results of all', () => {
    inWorkspace(workspace, (workingFolder) => {
      const idOf = (...argv: readonly string[]) => sarif(argv, workingFolder).runs[0]?.automationDetails?.id;
      assert.equal(idOf(), 'clientele/');
      assert.equal(idOf('--shard', '2/3'), 'clientele-2-of-3/');
    });
  });
});

describe('the report for GitHub', () => {
  it('is a workflow command for each finding and each problem', () => {
    inWorkspace(workspace, (workingFolder) => {
      const [one] = report([], { workingFolder }).files.filter(({ path }) => path.startsWith('letters'));
      const [first] = one?.findings ?? [];
      assert.ok(first);
      const lines = clientele(['check', '--format', 'github'], { workingFolder }).output.split('\n');
      assert.ok(lines[0]?.startsWith('::error file=bad.md,title=Clientele::This is not UTF-8 text: line 2'), lines[0]);
      assert.equal(
        lines[1],
        `::warning file=letters/100%25 & “fine”%2C [x]%3A one.md,line=1,endLine=1,col=24,endColumn=33,title=Clientele%3A wrong-term::“customers” → “clients”. ${first.message}`,
      );
      assert.ok(
        lines.some((line) => line.startsWith('::notice file=stray.md,line=1,')),
        lines.join('\n'),
      );
      assert.equal(lines.at(-1), '');
    });
  });
});

describe('the report for Checkstyle', () => {
  const read = (xml: string) => {
    const fail = (message: string) => assert.fail(message);
    const document = new DOMParser({ errorHandler: fail }).parseFromString(xml, 'text/xml');
    return Array.from(document.getElementsByTagName('file'), (file) => ({
      path: file.getAttribute('name'),
      errors: Array.from(file.getElementsByTagName('error'), (error) =>
        ['line', 'column', 'severity', 'source'].map((name) => error.getAttribute(name)).join(' '),
      ),
    }));
  };

  it('is XML that holds every finding and every problem', () => {
    inWorkspace(workspace, (workingFolder) => {
      const { output } = clientele(['check', '--format', 'checkstyle'], { workingFolder });
      const [first, second, third, fourth] = read(output);
      assert.equal(first?.path, 'fine.md');
      assert.deepEqual(first.errors, []);
      assert.equal(second?.path, 'letters/100% & “fine”, [x]: one.md');
      assert.equal(second.errors[0], '1 24 warning clientele.wrong-term');
      assert.equal(third?.errors[0], '1 77 info clientele.mixed-terms');
      assert.deepEqual(fourth, { path: 'bad.md', errors: ['1  error clientele'] });
    });
  });

  it('leaves out what XML cannot hold', () => {
    inWorkspace({ 'one.md': 'We are a law firm. Every legal\u0001 advice and customer\u0000.' }, (workingFolder) => {
      read(clientele(['check', '--format', 'checkstyle'], { workingFolder }).output);
    });
  });
});
