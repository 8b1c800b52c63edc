import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver/node';
import {
  analyze,
  defaultHouseStyle,
  type Explanation,
  explain,
  type JudgedMention,
  type SenseKind,
} from '../../core/src/index';
import type { Engine } from '../../server/src/serve';
import { connect, covered, editor, lawFirm, type Options } from './connection';

const uri = 'file:///docs/proposal.md';
const word = { line: 0, character: lawFirm.indexOf('customers') + 3 };
const page = 'https://github.com/clientele/clientele/blob/main/docs/rules/wrong-term.md';

async function hoverText(options: Options, position = word, text = lawFirm): Promise<MarkupContent | null> {
  const client = await connect(options);
  await client.open(uri, text);
  const hover = await client.hover(uri, position);
  if (hover === null) return null;
  assert.ok(hover.range);
  assert.match(covered(text, hover.range), /^(?:client|customer)s?$/);
  return hover.contents as MarkupContent;
}

/** The real engine, with an explanation whose words would be markup if they were not escaped. */
function explaining(explanation: Partial<Explanation>): Engine {
  return {
    analyze,
    explain: () => ({
      verdict: 'So.',
      reading: 'So it is.',
      certainty: 'certain',
      cues: [],
      against: [],
      ...explanation,
    }),
  };
}

/** The real engine, with every mention judged again. */
function judging(judged: Partial<JudgedMention>): Engine {
  return {
    explain,
    analyze: (...input) => {
      const analysis = analyze(...input);
      return { ...analysis, findings: [], mentions: analysis.mentions.map((mention) => ({ ...mention, ...judged })) };
    },
  };
}

const undecided = {
  term: 'undecided',
  confidence: 0,
  by: 'evidence',
  evidence: [],
  against: [],
  silentBecause: 'nothing tells',
} as const;

describe('hover', () => {
  it('says the word, the reason and where to read more', async () => {
    const contents = await hoverText({});
    assert.equal(contents?.kind, 'markdown');
    assert.match(contents.value, /^\*\*“clients”\*\*, (certain|likely|unsure)\. /);
    assert.ok(contents.value.endsWith(`[Why “clients”?](${page})`), contents.value);
  });

  it('lists the cues, then what spoke against', async () => {
    const { mentions } = analyze({ text: lawFirm, language: 'markdown' }, defaultHouseStyle);
    const evidence = mentions[0]?.decision.evidence[0];
    assert.ok(evidence);
    const cue = (text: string, what: string, distinction: string) => ({
      ...{ text, what, distinction, evidence },
      ...{ offset: 0, length: 0 },
    });
    const engine = explaining({
      reading: 'A *firm* [here].',
      cues: [cue('engagement\nletter', 'a signed agreement', 'the *agreement*')],
      against: [cue('<b>walk in</b>', 'a short visit', '')],
    });
    assert.equal(
      (await hoverText({ engine }))?.value,
      [
        '**“clients”**, certain. A \\*firm\\* \\[here\\]\\.',
        '- “engagement letter”: a signed agreement · *the \\*agreement\\**',
        'What spoke against it:',
        '- “\\<b\\>walk in\\</b\\>”: a short visit',
        `[Why “clients”?](${page})`,
      ].join('\n\n'),
    );
    const plain = { ...editor, textDocument: { ...editor.textDocument, hover: { contentFormat: [] } } };
    assert.deepEqual(await hoverText({ engine, capabilities: plain }), {
      kind: 'plaintext',
      value: [
        '“clients”, certain. A *firm* [here].',
        '- “engagement letter”: a signed agreement · the *agreement*',
        'What spoke against it:',
        '- “<b>walk in</b>”: a short visit',
        `Why “clients”? ${page}`,
      ].join('\n\n'),
    });
  });

  it('is one line for a word that is fine or left alone', async () => {
    const text = lawFirm.replace('customers', 'clients');
    assert.match((await hoverText({}, word, text))?.value ?? '', /^“clients” is right here\\\./);
    const sense = { kind: 'computing' as SenseKind, because: 'an email client is a program' };
    assert.equal(
      (await hoverText({ engine: judging({ sense }) }))?.value,
      'Left alone: an email client is a program\\.',
    );
    const engine = judging({ decision: undecided, sense: { kind: 'party', because: '' } });
    assert.equal((await hoverText({ engine }))?.value, 'Left alone: nothing tells\\.');
  });

  it('is nothing where no mention stands', async () => {
    assert.equal(await hoverText({}, { line: 0, character: 0 }), null);
    assert.equal(await hoverText({}, { line: 0, character: lawFirm.indexOf('customers') + 'customers'.length }), null);
    assert.equal(await hoverText({}, { line: 99, character: 0 }), null);
  });
});
