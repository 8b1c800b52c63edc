/** The grammars as VS Code runs them: its engine, the grammars of the languages, and ours injected into them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from 'vscode-textmate';

const root = process.cwd();

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

export const contributed: readonly Contribution[] = manifest.contributes.grammars;

/** The files of the grammars of other languages, by their scope. */
const others: Readonly<Record<string, string>> = {
  'source.json.comments': 'jsonc',
  'source.mdx': 'mdx',
  'source.rst': 'rst',
  'source.tsx': 'tsx',
  'source.typst': 'typst',
  'source.yaml': 'yaml',
  'source.yaml.1.2': 'yaml',
  'text.asciidoc': 'asciidoc',
  'text.git-commit': 'git-commit',
  'text.html.basic': 'html',
  'text.html.markdown': 'markdown',
  'text.tex': 'tex',
  'text.tex.latex': 'latex',
};

let registry: Promise<Registry> | undefined;

async function createRegistry(): Promise<Registry> {
  await loadWASM(readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const own = contributed.find(({ scopeName }) => scopeName === scope);
      if (own) return grammarAt(own.path);
      const name = others[scope];
      return name === undefined ? null : grammarAt(`node_modules/tm-grammars/grammars/${name}.json`);
    },
    getInjections: (scope) =>
      contributed.filter(({ injectTo }) => injectTo.includes(scope)).map(({ scopeName }) => scopeName),
  });
}

export function grammarAt(path: string): IRawGrammar {
  return parseRawGrammar(readFileSync(join(root, path), 'utf8'), path);
}

/** What our grammars say of a text: each stretch with its innermost scope, less “.clientele”. */
export async function coloured(scope: string, text: string): Promise<string[]> {
  registry ??= createRegistry();
  const grammar = await (await registry).loadGrammar(scope);
  if (grammar === null) throw new Error(`There is no grammar for ${scope}.`);
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const innermost = scopes.at(-1) ?? '';
      if (!innermost.endsWith('.clientele') || innermost.startsWith('meta.')) return [];
      return [`${line.slice(startIndex, endIndex)}: ${innermost.slice(0, -'.clientele'.length)}`];
    });
  });
}
