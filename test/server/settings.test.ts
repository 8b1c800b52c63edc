import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules, supportedLanguages } from '../../core/src/index';
import { defaultSettings, parseSettings } from '../../server/src/settings';
import { connect, lawFirm } from './connection';

const uri = 'file:///docs/proposal.md';
const other = 'file:///other/letter.md';

const problemsOf = (value: unknown) =>
  parseSettings(value).problems.map(({ where, message }) => `${where}: ${message}`);

describe('settings', () => {
  it('are asked for each resource', async () => {
    const client = await connect({ settings: (scope) => ({ enable: scope !== other }) });
    await client.open(uri, lawFirm);
    await client.open(other, lawFirm);
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.equal((await client.diagnostics(other)).length, 0);
  });

  it('are asked once and again after a change, which asks for the diagnostics to be pulled anew', async () => {
    let enable = true;
    let asked = 0;
    const settings = () => {
      asked++;
      return { enable };
    };
    const client = await connect({ settings });
    await client.open(uri, lawFirm);
    const { resultId } = await client.pull(uri);
    await client.change(uri, 2, { text: `${lawFirm} ` });
    await client.diagnostics(uri);
    assert.equal(asked, 1);
    assert.deepEqual(client.registrations, ['workspace/didChangeConfiguration']);
    enable = false;
    await client.configure();
    await client.next('workspace/diagnostic/refresh');
    const report = await client.pull(uri, resultId);
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items, []);
    assert.equal(asked, 2);
  });

  it('come with the first message, or a change, for a client that cannot be asked', async () => {
    for (const initializationOptions of [{ enable: false }, { clientele: { enable: false } }]) {
      const client = await connect({ capabilities: { textDocument: {} }, initializationOptions });
      await client.open(uri, lawFirm);
      assert.deepEqual((await client.nextPublished()).diagnostics, []);
      await client.configure({ clientele: { enable: true } });
      assert.equal((await client.nextPublished()).diagnostics.length, 1);
    }
  });

  it('of a wrong type are told once, and the rest holds', async () => {
    const client = await connect({ settings: () => ({ enable: 'yes', houseStyle: { we: { call: 'costumer' } } }) });
    await client.open(uri, lawFirm);
    await client.open(other, lawFirm);
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.equal((await client.diagnostics(other)).length, 1);
    await client.configure();
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.deepEqual(client.log, [
      'clientele.enable: should be true or false, not "yes". Until it is, documents are checked.',
      'clientele.houseStyle › we › call: "costumer" is not a term. Did you mean "customer"?',
    ]);
  });

  it('fall back to the defaults when the client fails to answer', async () => {
    const settings = () => {
      throw new Error('not now');
    };
    const client = await connect({ settings });
    await client.open(uri, lawFirm);
    assert.equal((await client.diagnostics(uri)).length, 1);
    assert.equal(client.log.length, 1);
    assert.match(client.log[0] ?? '', /settings could not be asked for/);
  });

  it('leave out the files the house style ignores, by their path in the workspace folder', async () => {
    const houseStyle = { ignore: ['drafts/**', '*.txt'] };
    const client = await connect({
      settings: () => ({ houseStyle }),
      folders: ['file:///c%3A/docs', 'file:///c%3A/docs/inner'],
    });
    const checked = async (at: string, language?: string) => {
      await client.open(at, lawFirm, language);
      return (await client.diagnostics(at)).length > 0;
    };
    assert.equal(await checked('file:///c%3A/docs/drafts/a%20b.md'), false);
    assert.equal(await checked('file:///c:/docs/drafts/c.md'), false);
    assert.equal(await checked('file:///c%3A/docs/inner/drafts/d.md'), false);
    assert.equal(await checked('file:///c%3A/docs/notes.txt', 'plaintext'), false);
    assert.equal(await checked('file:///elsewhere/notes.txt', 'plaintext'), false);
    assert.equal(await checked('file:///c%3A/docs/final/drafts/e.md'), true);
    assert.equal(await checked('file:///c%3A/docs2/drafts/f.md'), true);
    assert.equal(await checked('untitled:Untitled-1'), true);
  });

  it('ignore by the folders that are open now', async () => {
    const client = await connect({ settings: () => ({ houseStyle: { ignore: ['drafts/**'] } }), folders: [] });
    await client.open('file:///docs/drafts/a.md', lawFirm);
    assert.equal((await client.diagnostics('file:///docs/drafts/a.md')).length, 1);
    const event = { added: [{ uri: 'file:///docs', name: 'docs' }], removed: [] };
    await client.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.next('workspace/diagnostic/refresh');
    assert.equal((await client.diagnostics('file:///docs/drafts/a.md')).length, 0);
  });
});

describe('parse settings', () => {
  it('takes nothing for the defaults', () => {
    for (const value of [undefined, null, {}, { enable: null, houseStyle: null }, { trace: { server: 'off' } }]) {
      assert.deepEqual(parseSettings(value), { settings: defaultSettings, problems: [] });
    }
  });

  it('says what is wrong and keeps the rest', () => {
    assert.deepEqual(problemsOf(7), ['clientele: should be an object, not 7. Until it is, the defaults hold.']);
    assert.deepEqual(problemsOf([]), ['clientele: should be an object, not []. Until it is, the defaults hold.']);
    const { settings, problems } = parseSettings({ enable: 0, houseStyle: { we: { call: 'client' } } });
    assert.equal(problems.length, 1);
    assert.equal(settings.houseStyle.we.call, 'client');
    assert.equal(settings.enable, true);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const properties = manifest.contributes.configuration.properties;
  const houseStyle = properties['clientele.houseStyle'];
  const { we, rules: severities, ignore } = houseStyle.properties;

  /** What the parser says it would take in the place of nonsense. */
  function choices(nonsense: unknown): string[] {
    const [problem] = parseSettings({ houseStyle: nonsense }).problems;
    return (problem?.message.split('Choose from: ')[1] ?? '').split(', ');
  }

  it('offers the settings that are parsed, with their defaults', () => {
    const parsed = Object.keys(defaultSettings).map((key) => `clientele.${key}`);
    assert.deepEqual(
      Object.keys(properties).filter((key) => key !== 'clientele.trace.server'),
      parsed,
    );
    assert.equal(properties['clientele.enable'].default, defaultSettings.enable);
    assert.deepEqual(parseSettings({ houseStyle: houseStyle.default }), { settings: defaultSettings, problems: [] });
    assert.equal(we.properties.call.default, defaultSettings.houseStyle.we.call);
  });

  it('offers the keys and values that are parsed', () => {
    const withoutSchema = choices({ zzzzzz: 1 }).filter((key) => key !== '$schema');
    assert.deepEqual(Object.keys(houseStyle.properties), withoutSchema);
    assert.deepEqual(Object.keys(we.properties), choices({ we: { zzzzzz: 1 } }));
    assert.deepEqual(Object.keys(severities.properties), choices({ rules: { zzzzzz: 1 } }));
    assert.deepEqual(we.properties.business.enum, choices({ we: { business: 'zzzzzz' } }));
    assert.deepEqual(we.properties.call.anyOf[0].enum, choices({ we: { call: 'zzzzzz' } }));
    for (const { code, severity } of rules) {
      const offered = severities.properties[code];
      assert.deepEqual(offered.enum, choices({ rules: { [code]: 'zzzzzz' } }));
      assert.equal(offered.default, severity);
    }
  });

  it('gives examples that hold', () => {
    for (const example of houseStyle.examples) assert.deepEqual(problemsOf({ houseStyle: example }), []);
    for (const example of we.examples) assert.deepEqual(problemsOf({ houseStyle: { we: example } }), []);
    for (const example of severities.examples) assert.deepEqual(problemsOf({ houseStyle: { rules: example } }), []);
    for (const example of ignore.examples) assert.deepEqual(problemsOf({ houseStyle: { ignore: example } }), []);
  });

  it('describes every choice it describes at all', () => {
    for (const choice of [we.properties.call.anyOf[0], ...rules.map(({ code }) => severities.properties[code])]) {
      assert.equal(choice.enum.length, choice.enumDescriptions.length);
    }
  });

  it('starts the extension for the languages that are read, for notebooks, and where there is a house style', () => {
    const languages = Object.keys(supportedLanguages).map((language) => `onLanguage:${language}`);
    assert.deepEqual(manifest.activationEvents, [
      ...languages,
      'onLanguage:scminput',
      'onNotebook:*',
      'workspaceContains:**/.clientele.json',
    ]);
  });

  it('restricts the globs as the parser does', () => {
    const pattern = new RegExp(ignore.items.pattern);
    for (const glob of ['drafts/**', '*.txt', '!a.md']) {
      assert.equal(pattern.test(glob), problemsOf({ houseStyle: { ignore: [glob] } }).length === 0);
    }
  });
});
