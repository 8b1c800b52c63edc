/** How mutants are made and tried. The stages that judge are mutated; a test of the core must notice. */
export default {
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: { spec: ['.cache/mutants/core.test.js'], 'no-config': true, 'no-package': true, 'no-opts': true },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, is data: tables, word lists, descriptions. Each such mutant would take all tests.
  ignoreStatic: true,
  buildCommand: 'node scripts/torture/bundleMutants.mjs',
  // The mutation tester would rewrite the references of a project, with a TypeScript that is no library any more.
  tsconfigFile: 'none.json',
  ignorePatterns: ['/.cache', '/dist', '/media', '/.vscode-test', '*.vsix'],
  tempDirName: '.cache/mutants/copy',
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['json', 'clear-text'],
  jsonReporter: { fileName: '.cache/mutants/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
