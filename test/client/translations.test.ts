/** Every text the extension says has its translation in every language, and no translation is left over. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distinctionTitles } from '../../core/src/index';

type Texts = Readonly<Record<string, string>>;

const json = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readFileSync('package.json', 'utf8');
const english = json('package.nls.json');
const languages = readdirSync('l10n').map((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? name);

/** The calls of `l10n.t` and `say` in a source, each with the text it says; what else stands there is told as it is. */
function saidIn(source: string): string[] {
  return [...source.matchAll(/\b(?:l10n\.t|say)\(\s*(?:'((?:[^'\\]|\\.)*)'|([^\s,)]+))/g)].map(
    ([, text, other]) => text?.replaceAll("\\'", "'") ?? `(${other})`,
  );
}

function saidByClient(): string[] {
  const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const said = sources.flatMap((name) => saidIn(readFileSync(join('client/src', name), 'utf8')));
  // The one text that is not written where it is said comes from the lexicon.
  return [...new Set(said)].flatMap((text) => (text === '(cue.distinction)' ? distinctionTitles : text));
}

/** The values that `{0}` and its kin stand for. */
const holes = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
const codes = (text: string) => [...text.matchAll(/`[^`]*`|\]\([^)]*\)/g)].map(([code]) => code).sort();

describe('translations', () => {
  it('there is one', () => assert.deepEqual(languages, ['de']));

  it('of the manifest: every name that it uses has a text, and no text is left over', () => {
    const used = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });

  it('of the manifest: nothing that a reader sees is written in it', () => {
    const seen = /"(?:title|description|markdownDescription|altText|label|patternErrorMessage)": "(?!%)([^"]*)"/g;
    // A schema has a property called "description" nowhere, and the configuration bears the name of the product.
    assert.deepEqual(
      [...manifest.matchAll(seen)].map(([, text]) => text),
      ['Clientele'],
    );
  });

  for (const language of languages) {
    it(`into ${language}, of the manifest, is complete`, () => {
      const translated = json(`package.nls.${language}.json`);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
      for (const [name, text] of Object.entries(translated))
        assert.deepEqual(codes(text), codes(english[name] ?? ''), name);
    });

    it(`into ${language}, of what the extension says, is complete`, () => {
      const translated = json(`l10n/bundle.l10n.${language}.json`);
      assert.deepEqual(Object.keys(translated).sort(), saidByClient().sort());
      for (const [text, said] of Object.entries(translated)) assert.deepEqual(holes(said), holes(text), text);
    });
  }

  it('would be missed: a text that is said and not translated is found', () => {
    assert.deepEqual(saidIn("l10n.t('One {0}', 1); say(\n  'It isn\\'t'); say(other.text)"), [
      'One {0}',
      "It isn't",
      '(other.text)',
    ]);
  });
});
