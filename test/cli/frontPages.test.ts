/** The pages beside a document that say who writes it: which are read, and that a check and an explanation heed them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { clientele, findingsOf, inWorkspace, report } from './commandLine';

const newsletter = 'We wish all our customers a quiet August.';
const about = '# Harlow & Pike Solicitors\n\nWe are a law firm in Leeds.';
const shop = '# The Corner Shop\n\nWe are a bookshop. Our shop opens at nine.';
const found = ['news/may.md 1:17 customers→clients'];

describe('the pages beside a document', () => {
  const heeded: readonly (readonly [why: string, files: Record<string, string>])[] = [
    ['an about page above it', { 'about.md': about }],
    ['a README beside it', { 'news/README.md': about }],
    ['a home page', { 'index.html': '<title>Harlow &amp; Pike Solicitors</title><p>We are a law firm in Leeds.</p>' }],
    ['the nearest folder that says it', { 'README.md': shop, 'news/about.md': about }],
  ];
  for (const [why, files] of heeded) {
    it(`tell by ${why}`, () =>
      inWorkspace({ ...files, 'news/may.md': newsletter }, (workingFolder) =>
        assert.deepEqual(findingsOf(report(['news/may.md'], { workingFolder })), found),
      ));
  }

  const silent: readonly (readonly [why: string, files: Record<string, string>])[] = [
    ['they disagree', { 'about.md': about, 'README.md': shop }],
    ['none says who writes', { 'README.md': '# Notes\n\nWhat we did in May.' }],
    ['what says it is no such page', { 'contact.md': about }],
    ['it cannot be read', { 'about.md': '\u0000\uFFFF' }],
    ['it is a folder', { 'about.md/': '' }],
    ['it is longer than anybody reads', { 'about.md': `${about} ${'x'.repeat(200_000)}` }],
  ];
  for (const [why, files] of silent) {
    it(`tell nothing where ${why}`, () =>
      inWorkspace({ ...files, 'news/may.md': newsletter }, (workingFolder) => {
        const told = report(['news/may.md'], { workingFolder });
        assert.deepEqual([findingsOf(told), told.errors], [[], []]);
      }));
  }

  it('are not looked for above the working folder', () =>
    inWorkspace({ 'about.md': about, 'here/news/may.md': newsletter }, (folder) =>
      assert.deepEqual(findingsOf(report([], { workingFolder: join(folder, 'here') })), []),
    ));

  it('are named in an explanation', () =>
    inWorkspace({ 'about.md': about, 'news/may.md': newsletter }, (workingFolder) => {
      const { output } = clientele(['explain', 'news/may.md:1:18'], { workingFolder });
      assert.match(output, /“our” is a law firm \(about\.md\); the people it serves are clients\./);
    }));
});
