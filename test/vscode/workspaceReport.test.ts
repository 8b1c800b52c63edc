import { strict as assert } from 'node:assert';
import { commands, languages, TabInputWebview, Uri, window, workspace } from 'vscode';

const lawFirm = 'We are a law firm. Our customers sign an engagement letter before we give legal advice.\n';

interface Checked {
  readonly documents: number;
  readonly findings: number;
}

let folder: Uri;
let count = 0;

beforeEach(() => {
  const root = workspace.workspaceFolders?.[0]?.uri;
  assert(root, 'the tests need a workspace');
  folder = Uri.joinPath(root, `report-${++count}`);
});

describe('the command that checks the workspace', () => {
  it('keeps the problems of files that nobody has open, and follows them', async () => {
    const file = await write('closed.md', lawFirm);
    const checked = await check();
    assert(checked.documents > 1 && checked.findings > 0);
    await problemsIn(file, 1);
    await write('closed.md', 'Our clients are well.\n');
    await problemsIn(file, 0);
    const later = await write('later.md', lawFirm);
    await problemsIn(later, 1);
    await workspace.fs.delete(later);
    await problemsIn(later, 0);
  });

  it('leaves the problems where they are when an editor closes', async () => {
    const file = await write('opened.md', lawFirm);
    await check();
    await problemsIn(file, 1);
    await window.showTextDocument(file, { preview: false });
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await problemsIn(file, 1);
  });
});

describe('the report', () => {
  it('opens as a page', async () => {
    await write('closed.md', lawFirm);
    await commands.executeCommand('clientele.openReport');
    assert.match((await activeWebview()).viewType, /clientele\.report$/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is written as Markdown, with links that lead from there', async () => {
    await write('closed.md', lawFirm);
    await check();
    const text = await exported('report.md');
    assert.match(text, /\| \[report-\d+\/closed\.md:1\]\(<closed\.md>\) \| customers \| clients \|/);
  });

  it('is written as a page that needs nothing else', async () => {
    await write('<i>.md', lawFirm);
    await check();
    const text = await exported('report.html');
    assert.match(text, /<a href="[^"]*">report-\d+\/&lt;i&gt;\.md:1<\/a>/);
    assert.equal(text.match(/<(?:link|img|iframe)|<script src|https?:\/\/(?!www\.w3\.org)/g)?.length ?? 0, 0);
  });
});

async function write(name: string, text: string): Promise<Uri> {
  const file = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** The page in the active tab, as soon as there is one: tabs are told of a little later. */
async function activeWebview(): Promise<TabInputWebview> {
  for (;;) {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    if (input instanceof TabInputWebview) return input;
    await new Promise<void>((resolve) => {
      const listening = window.tabGroups.onDidChangeTabs(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}

async function check(): Promise<Checked> {
  return commands.executeCommand<Checked>('clientele.checkWorkspace');
}

async function exported(name: string): Promise<string> {
  const file = Uri.joinPath(folder, name);
  await commands.executeCommand('clientele.exportReport', file);
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

async function problemsIn(file: Uri, number: number): Promise<void> {
  while (languages.getDiagnostics(file).length !== number) {
    await new Promise<void>((resolve) => {
      const listening = languages.onDidChangeDiagnostics(() => {
        listening.dispose();
        resolve();
      });
    });
  }
}
