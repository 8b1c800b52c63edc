/**
 * Proves the fences around the core: the compiler keeps Node and the DOM out of it, the linter the editor, the protocol
 * and the hosts; and the core is entered by its public face only. Each probe is a file in a copy of the layout under
 * .cache, read with the project's own configuration.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

interface Probe {
  readonly file: string;
  readonly code: string;
  /** What each tool must say of it; a tool that is not named must let it pass. */
  readonly refused: Readonly<Partial<Record<Tool, RegExp>>>;
}

type Tool = 'compiler' | 'linter';

const knowsNoHost = /The core is text in, findings out: it knows no editor, no protocol and no host\./;
const publicFace = /Import the core through its public face, core\/src\/index\./;

const probes: Record<string, Probe> = {
  'lets the core import what it is built on': {
    file: 'core/src/prose/probe.ts',
    code: "import { Parser } from 'htmlparser2';\nimport type { Span } from '../model';\nexport const probe = (span: Span): [Span, typeof Parser] => [span, Parser];\n",
    refused: {},
  },
  'keeps Node’s modules out of the core': {
    file: 'core/src/node.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const probe = readFileSync;\n",
    refused: { compiler: /TS2591: Cannot find name 'node:fs'/, linter: /noNodejsModules/ },
  },
  'keeps Node’s globals out of the core': {
    file: 'core/src/process.ts',
    code: 'export const probe = process.env.HOME;\n',
    refused: { compiler: /TS2591: Cannot find name 'process'/, linter: /global variable process/ },
  },
  'keeps the DOM out of the core': {
    file: 'core/src/dom.ts',
    code: 'export const probe = document.title;\n',
    refused: { compiler: /TS2584: Cannot find name 'document'/, linter: /global variable document/ },
  },
  'keeps the console out of the core': {
    file: 'core/src/console.ts',
    code: "console.log('probe');\n",
    refused: { compiler: /TS2584: Cannot find name 'console'/, linter: /noConsole/ },
  },
  'keeps the network out of the core': {
    file: 'core/src/network.ts',
    code: "export const probe = fetch('https://a.example');\n",
    refused: { compiler: /TS2304: Cannot find name 'fetch'/, linter: /global variable fetch/ },
  },
  'keeps VS Code out of the core': {
    file: 'core/src/findings/editor.ts',
    code: "import { window } from 'vscode';\nexport const probe = window;\n",
    refused: { linter: knowsNoHost },
  },
  'keeps the protocol out of the core': {
    file: 'core/src/protocol.ts',
    code: "import type { Diagnostic } from 'vscode-languageserver';\nexport type Probe = Diagnostic;\n",
    refused: { linter: knowsNoHost },
  },
  'keeps the server out of the core': {
    file: 'core/src/server.ts',
    code: "import { startServer } from '../../server/src/startServer';\nexport const probe = startServer;\n",
    refused: { compiler: /TS6307/, linter: knowsNoHost },
  },
  'keeps the command line out of the core': {
    file: 'core/src/cli.ts',
    code: "import { main } from '../../cli/src/main';\nexport const probe = main;\n",
    refused: { compiler: /TS6307/, linter: knowsNoHost },
  },
  'keeps the workspace out of the core': {
    file: 'core/src/workspace.ts',
    code: "import { houseStyleName } from '../../workspace/src/houseStyleName';\nexport const probe = houseStyleName;\n",
    refused: { compiler: /TS6307/, linter: knowsNoHost },
  },
  'lets the server in by the public face of the core': {
    file: 'server/src/face.ts',
    code: "import { analyze } from '../../core/src/index';\nexport const probe = analyze;\n",
    refused: {},
  },
  'lets the server in by no other door': {
    file: 'server/src/door.ts',
    code: "import { readText } from '../../core/src/sentences/readText';\nexport const probe = readText;\n",
    refused: { linter: publicFace },
  },
  'lets who begins without the core read the table of languages': {
    file: 'server/src/languages.ts',
    code: "import { languageOf } from '../../core/src/prose/languages';\nexport const probe = languageOf;\n",
    refused: {},
  },
  'lets the workspace in by no other door': {
    file: 'workspace/src/door.ts',
    code: "import { analyze } from '../../core/src/analyze';\nexport const probe = analyze;\n",
    refused: { linter: publicFace },
  },
  'lets the command line in by no other door': {
    file: 'cli/src/door.ts',
    code: "import { analyze } from '../../core/src/analyze';\nexport const probe = analyze;\n",
    refused: { linter: publicFace },
  },
};

describe('fences', () => {
  let folder: string;
  const said: Record<Tool, string[]> = { compiler: [], linter: [] };

  before(async () => {
    mkdirSync('.cache', { recursive: true });
    folder = mkdtempSync(resolve('.cache/fences-'));
    for (const { file, code } of Object.values(probes)) write(file, code);
    // What a probe may import stands where it would stand.
    write('core/src/model.ts', 'export interface Span {\n  readonly offset: number;\n}\n');
    write('server/src/startServer.ts', 'export const startServer = 1;\n');
    write('workspace/src/houseStyleName.ts', "export const houseStyleName = '.clientele.json';\n");
    write('cli/src/main.ts', 'export const main = 1;\n');
    for (const name of ['biome.json', '.gitignore']) copyFileSync(name, join(folder, name));
    const base = resolve('core/tsconfig.json');
    write('tsconfig.json', JSON.stringify({ extends: base, include: ['core/src'], compilerOptions: { rootDir: '.' } }));
    [said.compiler, said.linter] = await Promise.all([
      linesOf('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
      linesOf('node_modules/@biomejs/biome/bin/biome', 'lint', '--reporter=github', '--max-diagnostics=none', '.'),
    ]);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, { file, refused }] of Object.entries(probes)) {
    it(name, () => {
      for (const tool of ['compiler', 'linter'] as const) {
        const lines = said[tool].filter((line) => line.includes(file));
        const expected = refused[tool];
        if (expected) {
          assert.ok(
            lines.some((line) => expected.test(line)),
            `the ${tool} says of it: ${lines.join('\n') || 'nothing'}`,
          );
        } else assert.deepEqual(lines, []);
      }
    });
  }

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  /** Both tools end with an error, since most probes are refused; what they say is what counts. */
  function linesOf(script: string, ...args: readonly string[]): Promise<string[]> {
    return new Promise((done) => {
      execFile(process.execPath, [resolve(script), ...args], { cwd: folder }, (_error, stdout, stderr) =>
        done(`${stdout}\n${stderr}`.split('\n')),
      );
    });
  }
});
