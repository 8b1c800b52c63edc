/** How mutants are made and tried: one at a time, by the tests that reach it. */
export default {
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: { spec: ['.cache/mutation/core.test.js'], 'no-config': true, 'no-package': true, 'no-opts': true },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, is data: tables, word lists, descriptions. Each such mutant would take all tests.
  ignoreStatic: true,
  buildCommand: 'node scripts/mutation/bundleMutants.mjs',
  // The mutation tester would rewrite the references of a project, with a TypeScript that is no library any more.
  tsconfigFile: 'none.json',
  ignorePatterns: ['/.cache', '/bench/node_modules', '/dist', '/media', '/.vscode-test', '*.vsix'],
  tempDirName: '.cache/mutation/copy',
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['json', 'clear-text'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
