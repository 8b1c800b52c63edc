/**
 * The peers: checkers of prose that install from npm, each set up for the job that comes closest to ours and looking for
 * the same two words where it can be told to. A peer is a function from a text to the number of things it found. Its
 * packages are loaded when it is made ready, so that the memory it takes is its own.
 */
const words = ['client', 'clients', 'customer', 'customers'];

/** Reads Markdown into words and sentences and searches them: the job that comes closest to ours. */
async function retext() {
  const { search } = await import('nlcst-search');
  const { default: remarkParse } = await import('remark-parse');
  const { default: remarkRetext } = await import('remark-retext');
  const { default: retextEnglish } = await import('retext-english');
  const { unified } = await import('unified');
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

async function textlint() {
  const { TextlintKernel } = await import('@textlint/kernel');
  const { default: markdownPlugin } = await import('@textlint/textlint-plugin-markdown');
  const { default: terminology } = await import('textlint-rule-terminology');
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
  const { getDefaultSettings, validateText } = await import('cspell-lib');
  const settings = { ...(await getDefaultSettings()), flagWords: words, maxNumberOfProblems: 1e9, language: 'en' };
  return async (text) => (await validateText(text, settings)).length;
}

async function markdownlint() {
  const { lint } = await import('markdownlint/sync');
  return (text) => lint({ strings: { text } }).text.length;
}

async function writeGood() {
  const { default: check } = await import('write-good');
  return (text) => check(text).length;
}

async function alex() {
  const { markdown } = await import('alex');
  return (text) => markdown(text).messages.length;
}

async function harper(isSilent) {
  const { LocalLinter } = await import('harper.js');
  const { binary } = await import('harper.js/binary');
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
    start: markdownlint,
    most: 1_000_000,
  },
  'write-good': { job: 'default checks', start: writeGood, most: 1_000_000 },
  alex: { job: 'Markdown, words, default rules', start: alex, most: 320_000 },
  'harper.js, rules off': { job: 'Markdown, words, sentences', start: () => harper(true), most: 1_000_000 },
  'harper.js, default': { job: 'Markdown, all of its rules', start: () => harper(false), most: 320_000 },
};
