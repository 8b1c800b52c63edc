/**
 * The peers: checkers of prose that install from npm, each set up for the job that comes closest to ours and looking for
 * the same two words where it can be told to. A peer is a function from a text to the number of things it found.
 */
import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import { markdown as alex } from 'alex';
import { getDefaultSettings, validateText } from 'cspell-lib';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { lint as lintMarkdown } from 'markdownlint/sync';
import { search } from 'nlcst-search';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import terminology from 'textlint-rule-terminology';
import { unified } from 'unified';
import writeGood from 'write-good';

const words = ['client', 'clients', 'customer', 'customers'];

/** Reads Markdown into words and sentences and searches them: the job that comes closest to ours. */
function retext() {
  let found = 0;
  const processor = unified()
    .use(remarkParse)
    .use(remarkRetext, unified().use(retextEnglish).use(searchWords))
    .freeze();
  function searchWords() {
    return (tree) => search(tree, words, () => found++);
  }
  return async (text) => {
    found = 0;
    await processor.run(processor.parse(text));
    return found;
  };
}

function textlint() {
  const kernel = new TextlintKernel();
  const options = {
    defaultTerms: false,
    terms: [
      ['customer', 'client'],
      ['customers', 'clients'],
    ],
    skip: [],
  };
  return async (text) => {
    const { messages } = await kernel.lintText(text, {
      ext: '.md',
      plugins: [{ pluginId: 'markdown', plugin: markdownPlugin.default ?? markdownPlugin }],
      rules: [{ ruleId: 'terminology', rule: terminology.default ?? terminology, options }],
    });
    return messages.length;
  };
}

async function cspell() {
  const settings = { ...(await getDefaultSettings()), flagWords: words, maxNumberOfProblems: 1e9, language: 'en' };
  return async (text) => (await validateText(text, settings)).length;
}

async function harper(isSilent) {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  if (isSilent) {
    const rules = Object.keys(await linter.getLintConfig());
    await linter.setLintConfig(Object.fromEntries(rules.map((rule) => [rule, false])));
  }
  return async (text) => (await linter.lint(text, { language: 'markdown' })).length;
}

/** By name: what it is set up to do, how it is made ready, and the longest text it is given, in characters. */
export const peers = {
  'retext + nlcst-search': { job: 'Markdown, words, sentences, 4 terms', start: retext, most: 1_000_000 },
  'textlint + terminology': { job: 'Markdown, 2 terms', start: textlint, most: 1_000_000 },
  'cspell-lib': { job: 'words, 4 flagged', start: cspell, most: 10_000_000 },
  markdownlint: {
    job: 'Markdown, default rules',
    start: () => (text) => lintMarkdown({ strings: { text } }).text.length,
    most: 1_000_000,
  },
  'write-good': { job: 'default checks', start: () => (text) => writeGood(text).length, most: 1_000_000 },
  alex: { job: 'Markdown, words, default rules', start: () => (text) => alex(text).messages.length, most: 320_000 },
  'harper.js, rules off': { job: 'Markdown, words, sentences', start: () => harper(true), most: 1_000_000 },
  'harper.js, default': { job: 'Markdown, all of its rules', start: () => harper(false), most: 320_000 },
};
