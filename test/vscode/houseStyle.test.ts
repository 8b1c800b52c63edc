import { strict as assert } from 'node:assert';
import { commands, type Diagnostic, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { aMoment, append, apply, findingsIn, openCopyOf, quickFix, replaceAll } from './support';

const codeOf = ({ code }: Diagnostic) => (typeof code === 'object' ? code.value : code);

/** A folder of its own for each test, so that no style holds for another's documents. */
async function openIn(folder: Uri, name: string, text: string): Promise<TextDocument> {
  const file = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const document = await workspace.openTextDocument(file);
  // A tab for a preview would give way to the next document, and findings are for documents that have a tab.
  await window.showTextDocument(document, { preview: false });
  return document;
}

const letter = 'Our clients are well.\n';
const proposal = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.\n';
const style = '{\n  // whom we serve\n  "we": {\n    "call": "member" // since May\n  }\n}\n';
const mended = style.replace('member', 'guest');

let folder: Uri;
let count = 0;

beforeEach(() => {
  const root = workspace.workspaceFolders?.[0]?.uri;
  assert(root, 'the tests need a workspace');
  folder = Uri.joinPath(root, `house-${++count}`);
});

describe('a house style in the editor', () => {
  it('is followed as it is typed, and nothing is saved', async () => {
    const document = await openIn(folder, 'letter.md', letter);
    const file = await openIn(folder, '.clientele.json', style);
    const [first] = await findingsSaying(document, 'members');
    assert.equal(codeOf(first as Diagnostic), 'house-term');
    for (const word of ['guest', 'patron', 'passenger']) {
      await replaceAll(file, style.replace('member', word));
      await findingsSaying(document, `${word}s`);
    }
    assert(file.isDirty);
    assert.equal(await onDisk(file.uri), style);
  });

  it('shows where it is broken, and the last good one stays in force', async () => {
    const document = await openIn(folder, 'letter.md', letter);
    const file = await openIn(folder, '.clientele.json', style);
    await findingsSaying(document, 'members');
    await replaceAll(file, style.replace('"we"', '"wee"'));
    const [problem] = await findingsIn(file, 1);
    assert(problem);
    assert.equal(file.getText(problem.range), '"wee"');
    assert.equal(codeOf(problem), 'house-style');
    // A change of the document has it read again, by the style that is in force.
    await append(document, '\nOur clients are many.\n');
    const findings = await findingsIn(document, 2);
    assert.match(findings[1]?.message ?? '', /“members”/);
    await window.showTextDocument(file);
    await apply(await quickFix(file, problem.range, 'Change to "we"'));
    assert.equal(file.getText(), style);
    await findingsIn(file, 0);
  });

  it('is followed when it changes on the disk, and when it is gone', async () => {
    const document = await openIn(folder, 'letter.md', letter);
    const file = Uri.joinPath(folder, '.clientele.json');
    await workspace.fs.writeFile(file, new TextEncoder().encode(style));
    await findingsSaying(document, 'members');
    await workspace.fs.writeFile(file, new TextEncoder().encode(mended));
    await findingsSaying(document, 'guests');
    await workspace.fs.delete(file);
    await findingsIn(document, 0);
  });
});

describe('the light bulb', () => {
  const head =
    '// House style: whom we serve, and what we call them. Clientele follows it in this folder and all below.\n';

  it('settles the word in the file that is there, comments kept', async () => {
    const before = '{\n  // ours\n  "sensitivity": "balanced" // for now\n}\n';
    const file = await openIn(folder, '.clientele.json', before);
    const document = await openIn(folder, 'proposal.md', proposal);
    await use(document, 'Always say “clients” for the people we serve');
    assert.equal(
      file.getText(),
      '{\n  // ours\n  "sensitivity": "balanced", // for now\n  "we": { "call": "client" }\n}\n',
    );
    await findingsSaying(document, 'House style');
  });

  it('settles the business, and writes the file where there is none', async () => {
    const document = await openCopyOf('proposal.md');
    await findingsIn(document, 2);
    const [finding] = languages.getDiagnostics(document.uri);
    assert(finding);
    const root = Uri.joinPath(document.uri, '..', '.clientele.json');
    await apply(await quickFix(document, finding.range, 'This folder is about: law firm'));
    try {
      const written = await workspace.openTextDocument(root);
      assert.equal(written.getText(), `${head}{\n  "we": {\n    "business": "law"\n  }\n}\n`);
    } finally {
      await discard(root);
      // It is offered again as soon as nothing is settled.
      await quickFix(document, finding.range, 'This folder is about: law firm');
    }
  });

  it('protects a phrase', async () => {
    const file = await openIn(folder, '.clientele.json', '{ "we": { "call": "client" } }\n');
    const document = await openIn(folder, 'page.md', 'Read our customer handbook today.\n');
    await use(document, 'Protect “customer handbook”');
    assert.equal(
      file.getText(),
      '{ "we": { "call": "client" }, "phrases": [{ "phrase": "customer handbook", "protect": true }] }\n',
    );
    await findingsIn(document, 0);
  });

  it('ignores the file', async () => {
    const file = await openIn(folder, '.clientele.json', '{\n  "ignore": [\n    "drafts/**" // not ours\n  ]\n}\n');
    const document = await openIn(folder, 'proposal.md', proposal);
    await use(document, 'Ignore this file');
    assert.equal(file.getText(), '{\n  "ignore": [\n    "drafts/**", // not ours\n    "proposal.md"\n  ]\n}\n');
    await findingsIn(document, 0);
  });
});

describe('the command that sets up a house style', () => {
  it('reads the documents, asks, writes the file and opens it', async () => {
    const proposalOfOurs = await openCopyOf('proposal.md');
    const root = workspace.workspaceFolders?.[0]?.uri as Uri;
    const file = Uri.joinPath(root, '.clientele.json');
    const opened = new Promise<TextDocument>((resolve) => {
      const listening = window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.uri.toString() !== file.toString()) return;
        listening.dispose();
        resolve(editor.document);
      });
    });
    let done = false;
    const command = commands.executeCommand('clientele.setUpHouseStyle').then(() => {
      done = true;
    });
    // Each question has its proposal on top, so it is accepted as soon as it shows; before that the command does nothing.
    while (!done) {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await aMoment();
    }
    await command;
    const document = await opened;
    try {
      assert.match(document.getText(), /^\/\/ House style/);
      assert.match(document.getText(), /"call": "\w+"/);
      assert.equal(document.languageId, 'jsonc');
      assert.deepEqual(languages.getDiagnostics(file), []);
    } finally {
      await discard(file);
      await window.showTextDocument(proposalOfOurs);
      const [finding] = await findingsIn(proposalOfOurs, 2, (each) => codeOf(each) === 'wrong-term');
      assert(finding);
      // Offered as long as nothing is settled: the server knows that the file is gone.
      await quickFix(proposalOfOurs, finding.range, 'This folder is about: law firm');
    }
  });
});

/** Takes the quick fix of the only finding. */
async function use(document: TextDocument, title: string): Promise<void> {
  const [finding] = await findingsIn(document, 1);
  assert(finding);
  await apply(await quickFix(document, finding.range, title));
}

async function findingsSaying(document: TextDocument, words: string): Promise<Diagnostic[]> {
  return findingsIn(document, 1, ({ message }) => message.includes(words));
}

async function onDisk(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/** Takes a style of the whole workspace away again, saved or not, so that it holds for no other test. */
async function discard(file: Uri): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(file));
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await workspace.fs.delete(file);
}
