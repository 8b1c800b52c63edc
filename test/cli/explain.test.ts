/** `clientele explain FILE:LINE:COL`. */
import assert from 'node:assert/strict';
import { clientele, inWorkspace } from './commandLine';

const files = {
  'letter.md':
    'We are a law firm.\nOur customers sign an engagement letter before we give legal advice.\n\nThe email client waits.\n',
  '.clientele.json': '{}',
  'photo.png': 'x',
};

describe('explain', () => {
  const explain = (place: string): ReturnType<typeof clientele> => {
    let told: ReturnType<typeof clientele> | undefined;
    inWorkspace(files, (workingFolder) => {
      told = clientele(['explain', place], { workingFolder });
    });
    assert.ok(told);
    return told;
  };

  it('says what the word should be, why, and by which words', () => {
    const { exitCode, output } = explain('letter.md:2:5');
    assert.equal(exitCode, 0);
    assert.equal(
      output,
      [
        '“customers” should be “clients”: certain',
        '“Our” is a law firm (line 1); the people it serves are clients.',
        'For “client”:',
        '  “engagement letter”: a signed agreement, close by',
        '  “legal advice”: legal work, close by',
        '  “law firm”: a law practice, in the same paragraph',
        '',
      ].join('\n'),
    );
  });

  it('says why a word is left alone', () => {
    const { exitCode, output } = explain('letter.md:4:11');
    assert.equal(exitCode, 0);
    assert.equal(output, '“client” is left alone: a program or machine is meant.\n');
  });

  const mistakes: readonly (readonly [place: string, message: string])[] = [
    ['letter.md:1:1', 'letter.md, line 1: No client or customer stands there. Try 2:5, 4:11.\n'],
    ['nowhere.md:1:1', 'nowhere.md: There is no such file or folder. Check the spelling.\n'],
    ['letter.md', 'explain needs one place: "clientele explain proposals/acme.md:12:5" for line 12, column 5.\n'],
  ];
  for (const [place, message] of mistakes) {
    it(`names the remedy for ${place}`, () => {
      const { exitCode, output, complaints } = explain(place);
      assert.deepEqual([exitCode, output, complaints], [2, '', message]);
    });
  }

  it('refuses what is no text it reads', () => {
    const { exitCode, complaints } = explain('photo.png:1:1');
    assert.equal(exitCode, 2);
    assert.match(complaints, /^photo\.png: Not a kind of text Clientele reads\./);
  });
});
