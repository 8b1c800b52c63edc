/** `clientele init`: what it proposes, asks and writes. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../cli/src/run';
import { clientele, inWorkspace, report } from './commandLine';

const letters = {
  'one.md': 'We are a law firm. Our clients sign an engagement letter before we give legal advice.',
  'letters/two.md': 'As a law firm we owe our clients loyalty. Our customers pay a retainer.',
  'three.txt': 'Our clients come first.',
};

const written = (folder: string) => readFileSync(join(folder, '.clientele.json'), 'utf8');

/** Runs it with somebody who gives these answers, one a question. */
async function answering(workingFolder: string, ...answers: readonly (string | null)[]) {
  const asked: string[] = [];
  const said: string[] = [];
  const left = [...answers];
  const exitCode = await run(['init'], {
    workingFolder,
    readStandardInput: async () => new Uint8Array(),
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
    colours: false,
    progress: null,
    serve: () => assert.fail('Nobody asked for the server.'),
    ask: async (question) => {
      asked.push(question);
      return left.shift() ?? null;
    },
  });
  return { exitCode, asked, said: said.join('') };
}

describe('clientele init', () => {
  it('writes what it proposes when it is told to ask nothing', () => {
    inWorkspace(letters, (workingFolder) => {
      const { exitCode, output, complaints } = clientele(['init', '--yes'], { workingFolder });
      assert.deepEqual([exitCode, complaints], [0, '']);
      assert.match(output, /^Read 3 documents\. The people you serve: “client” 3 times, “customer” once\.\n/);
      assert.match(output, /Wrote \.clientele\.json\./);
      assert.match(written(workingFolder), /"business": "law"/);
      assert.match(written(workingFolder), /“law firm”, in 2 of 3 documents\./);
      assert.match(written(workingFolder), /"call": "client"/);
    });
  });

  it('tells how to check the folder it was asked for', () => {
    inWorkspace(letters, (workingFolder) => {
      const { output } = clientele(['init', 'letters', '--yes'], { workingFolder });
      assert.match(output, /Wrote letters\/\.clientele\.json\. To see what it finds: "clientele check letters"\.\n$/);
      assert.match(written(join(workingFolder, 'letters')), /“law firm”, in 1 of 1 document\./);
    });
  });

  it('writes a file that holds, and whose own test passes', () => {
    inWorkspace(letters, (workingFolder) => {
      clientele(['init', '--yes'], { workingFolder });
      const told = report([], { workingFolder });
      assert.deepEqual(told.errors, []);
      assert.equal(told.summary.findings, 1);
      const { exitCode, output } = clientele(['test'], { workingFolder });
      assert.deepEqual([exitCode, output], [0, '.clientele.json: 1 test, all as expected\n1 passed, 0 failed.\n']);
    });
  });

  it('proposes nothing where nothing tells', () => {
    inWorkspace({ 'one.md': 'Nothing here.' }, (workingFolder) => {
      const { output } = clientele(['init', '-y'], { workingFolder });
      assert.match(output, /^Read 1 document\.\n/);
      assert.match(written(workingFolder), /\/\/ "business": "law",\n[^\n]*\n {4}"call": "infer"/);
      assert.equal(clientele(['test'], { workingFolder }).exitCode, 0);
    });
  });

  it('asks no more than three questions, and an empty line takes the proposal', () =>
    inWorkspace(letters, async (workingFolder) => {
      const { exitCode, asked } = await answering(workingFolder, '', '', '');
      assert.equal(exitCode, 0);
      assert.ok(asked.length >= 2 && asked.length <= 3, asked.join('\n'));
      assert.match(asked[0] ?? '', /^What business .* \[law\] $/);
      assert.match(asked[1] ?? '', /^What do you call .* \[client\] $/);
      assert.match(written(workingFolder), /"business": "law"/);
    }));

  it('takes other answers, and asks again where one makes no sense', () =>
    inWorkspace(letters, async (workingFolder) => {
      const { exitCode, said } = await answering(workingFolder, 'retial', 'Retail', 'customer', '');
      assert.equal(exitCode, 0);
      assert.match(said, /"retial" is not a business\. Did you mean "retail"\?/);
      assert.match(written(workingFolder), /"business": "retail"/);
      assert.match(written(workingFolder), /"call": "customer"/);
    }));

  it('offers the presets of the business', () =>
    inWorkspace(letters, async (workingFolder) => {
      await answering(workingFolder, 'law', 'infer', 'preset:law-firm');
      assert.match(written(workingFolder), /"extends": "preset:law-firm"/);
      assert.equal(clientele(['check'], { workingFolder }).complaints, '');
    }));

  it('writes nothing when the answers end', () =>
    inWorkspace(letters, async (workingFolder) => {
      const { exitCode, said } = await answering(workingFolder, 'law', null);
      assert.equal(exitCode, 2);
      assert.match(said, /\.clientele\.json: Not written/);
      assert.equal(existsSync(join(workingFolder, '.clientele.json')), false);
    }));

  it('does not replace a house style unless it is told to', () => {
    inWorkspace({ ...letters, '.clientele.json': '{}' }, (workingFolder) => {
      const { exitCode, complaints } = clientele(['init', '--yes'], { workingFolder });
      const message = 'There is a house style already. Edit it, or add --force to replace it.';
      assert.deepEqual([exitCode, complaints], [2, `.clientele.json: ${message}\n`]);
      assert.equal(written(workingFolder), '{}');
      assert.equal(clientele(['init', '--yes', '--force'], { workingFolder }).exitCode, 0);
      assert.match(written(workingFolder), /"call": "client"/);
    });
  });

  it('needs somebody to answer, or --yes', () => {
    inWorkspace(letters, (workingFolder) => {
      const { exitCode, complaints } = clientele(['init'], { workingFolder });
      assert.equal(exitCode, 2);
      assert.match(complaints, /Nobody is there to answer questions\. Add --yes/);
    });
  });

  it('is for a folder', () => {
    inWorkspace(letters, (workingFolder) => {
      assert.equal(clientele(['init', 'letters', '--yes'], { workingFolder }).exitCode, 0);
      assert.ok(existsSync(join(workingFolder, 'letters/.clientele.json')));
      assert.match(
        clientele(['init', 'one.md', '--yes'], { workingFolder }).complaints,
        /^one\.md: A house style is for a folder, and this is a file/,
      );
      assert.match(
        clientele(['init', 'missing', '--yes'], { workingFolder }).complaints,
        /^missing: There is no such file or folder/,
      );
    });
  });
});
