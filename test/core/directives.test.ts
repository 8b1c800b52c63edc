import assert from 'node:assert/strict';
import type { LanguageId } from '../../core/src/model';
import { analyzeIn, applyEdits, check as checkFindings } from './check';

/** A house style finds every mention, so that what is silent was silenced. */
function check(marked: string, language: LanguageId = 'markdown'): void {
  checkFindings(marked, { language, we: { call: 'member' } });
}

describe('directives', () => {
  const rows: Record<string, string> = {
    'disable-line silences its line':
      'Our [clients⇒members] rang.\n\nOur clients rang. <!-- clientele-disable-line -->\n\nOur [clients⇒members] rang.',
    'disable-line silences what stands before it on the line and no other line of the paragraph':
      'Our [clients⇒members] rang.\nOur clients rang. <!-- clientele-disable-line -->\nOur [clients⇒members] rang.',
    'disable-next-line silences the next line':
      '<!-- clientele-disable-next-line -->\nOur clients rang.\nOur [clients⇒members] rang.',
    'disable-next-line leaves its own line and a line farther down':
      'Our [clients⇒members] rang. [<!-- clientele-disable-next-line -->⊘]\n\nOur [clients⇒members] rang.',
    'disable-next-line counts from the end of a long comment':
      '<!-- clientele-disable-next-line\n  -- they\n  asked for it -->\nOur clients rang.',
    'disable silences the rest':
      'Our [clients⇒members] rang.\n\n<!-- clientele-disable -->\n\nOur clients rang.\n\n- our clients',
    'disable silences from where it stands': 'Our [clients⇒members] rang. <!-- clientele-disable --> Our clients rang.',
    'enable ends it':
      '<!-- clientele-disable -->\n\nOur clients rang.\n\n<!-- clientele-enable -->\n\nOur [clients⇒members] rang.',
    'a second range is silent, too':
      '<!-- clientele-disable -->\nOur clients\n<!-- clientele-enable -->\n\nOur [clients⇒members]\n\n<!-- clientele-disable -->\nOur clients\n<!-- clientele-enable -->\n\nOur [clients⇒members]',
    'enable without disable does nothing': '[<!-- clientele-enable -->⊘]\n\nOur [clients⇒members] rang.',
    'a rule may be named': 'Our clients rang. <!-- clientele-disable-line house-term -->',
    'several rules may be named': 'Our clients rang. <!-- clientele-disable-line wrong-term, house-term -->',
    'a reason may be given': 'Our clients rang. <!-- clientele-disable-line house-term -- they asked for it -->',
    'blanks are not needed': 'Our clients rang. <!--clientele-disable-line-->',
    'a rule of another name silences nothing':
      'Our [clients⇒members] rang. <!-- clientele-disable-line [other-rule⊗] -->',
    'an action of another name silences nothing':
      'Our [clients⇒members] rang. <!-- clientele-[disable-lines⊗disable-line] -->',
    'a comment that is never closed silences nothing': 'Our [clients⇒members] rang. <!-- clientele-disable-line',
    'a directive in a block quote works':
      '> <!-- clientele-disable-next-line -->\nOur clients rang.\n\nOur [clients⇒members] rang.',
    'a directive in a list item works':
      '- Our clients rang. <!-- clientele-disable-line -->\n- Our [clients⇒members] rang.',
    'a directive in code is code': '```html\n<!-- clientele-disable -->\n```\n\nOur [clients⇒members] rang.',
    'CRLF changes nothing':
      '<!-- clientele-disable-next-line -->\r\nOur clients rang.\r\nOur [clients⇒members] rang.\r\n',
  };
  for (const [name, marked] of Object.entries(rows)) it(name, () => check(marked));

  describe('stand in the comments of each format', () => {
    const formats: Partial<Record<LanguageId, string>> = {
      markdown: '---\ntitle: Our clients # clientele-disable-line\n---\n\nOur [clients⇒members] rang.',
      mdx: 'Our clients rang. {/* clientele-disable-line */}\n\nOur [clients⇒members] rang.\n\n{/* clientele-disable */}\n\nOur clients.',
      latex:
        '% clientele-disable-next-line\nOur clients rang.\n\nOur clients rang. % clientele-disable-line\n\nOur [clients⇒members] rang.',
      asciidoc: '// clientele-disable-next-line\nOur clients rang.\n\nOur [clients⇒members] rang.',
      restructuredtext: '.. clientele-disable-next-line\n\nOur clients rang.\nOur [clients⇒members] rang.',
      typst:
        'Our clients rang. // clientele-disable-line\n\nOur clients rang. /* clientele-disable-line */\n\nOur [clients⇒members] rang.',
      'git-commit': '# clientele-disable-next-line\nOur clients rang\n\nOur [clients⇒members] rang.',
    };
    for (const [language, marked] of Object.entries(formats)) it(language, () => check(marked, language as LanguageId));
  });

  describe('ignore', () => {
    const rows: Record<string, string> = {
      'leaves a phrase alone wherever it stands':
        '<!-- clientele-ignore "client care charter" -- its name -->\n\nOur Client Care\nCharter helps our [clients⇒members].\n\nOur client care charters.'.replace(
          ' charters',
          ' charter',
        ),
      'takes curly quotation marks, too': 'Our client desk rang. <!-- clientele-ignore “client desk” -->',
      'is not needed where the phrase does not stand':
        'Our [clients⇒members] rang. [<!-- clientele-ignore "client desk" -->⊘]',
      'needs a phrase': '[<!-- clientele-ignore client -->⊗]',
      'needs a phrase with one of the words in it': '<!-- clientele-ignore "[our people⊗]" -->',
      'is the only one that leaves a phrase alone':
        'Our [clients⇒members] rang. <!-- clientele-disable-line "[clients⊗]" -->',
    };
    for (const [name, marked] of Object.entries(rows)) it(name, () => check(marked));

    it('is told of as the writer’s own comment', () => {
      const { mentions } = analyzeIn('Our client desk rang. <!-- clientele-ignore "client desk" -->', {});
      assert.deepEqual(mentions[0]?.sense, {
        kind: 'protected',
        because: 'a comment of the writer’s leaves “client desk” alone',
      });
    });

    it('leaves the business that is declared as it is', () => {
      const ignoring = 'Our customer desk rang. <!-- clientele-ignore "customer desk" -->';
      checkFindings(`${ignoring}\n\nOur [customers→clients] ask us for advice.`, { we: { business: 'law' } });
    });
  });

  describe('context', () => {
    const sentence = 'Our [customers→clients] ask us for advice.';

    it('tells the business of the document', () => {
      checkFindings(sentence.replace('[customers→clients]', 'customers'));
      checkFindings(`<!-- clientele-context law -->\n\n${sentence}`);
    });

    it('is told once, and by a name that is known', () => {
      checkFindings(`<!-- clientele-context law -->\n[<!-- clientele-context retail -->⊘]\n\n${sentence}`);
      checkFindings('<!-- clientele-context [lawn⊗law] -->\n\nOur customers rang.');
      checkFindings(`<!-- clientele-context [lawn⊗law] -->\n<!-- clientele-context law -->\n\n${sentence}`);
      checkFindings('<!-- clientele-context [lawyer⊗law] -->\n\nOur customers rang.');
      checkFindings('[<!-- clientele-context -->⊗]\n\nOur customers rang.');
    });
  });

  describe('that silence nothing', () => {
    const rows: Record<string, string> = {
      'for want of a finding': 'Our members rang. [<!-- clientele-disable-line -->⊘]',
      'of the rule they name': 'Our [clients⇒members] rang. [<!-- clientele-disable-line wrong-term -->⊘]',
      'because another has silenced all of it, are needed by themselves':
        '<!-- clientele-disable -->\n\nOur clients rang. <!-- clientele-disable-line -->',
    };
    for (const [name, marked] of Object.entries(rows)) it(name, () => check(marked));
  });

  it('say what is wrong with them, and how it is mended', () => {
    const messages = [
      ['<!-- clientele-disabel -->', '“clientele-disabel” is nothing Clientele understands. Did you mean “disable”?'],
      ['<!-- clientele-hello -->', '“clientele-hello” is nothing Clientele understands.'],
      ['<!-- clientele-disable-line wrong-trem -->', '“wrong-trem” is not a rule. Did you mean “wrong-term”?'],
      ['<!-- clientele-ignore -->', 'Say which phrase, in quotation marks: clientele-ignore "customer service".'],
      [
        '<!-- clientele-ignore "us" -->',
        '“us” holds neither “client” nor “customer”, so there is nothing to leave alone.',
      ],
      ['<!-- clientele-context -->', 'Say which business, such as: clientele-context law.'],
      ['<!-- clientele-context pub -->', '“pub” is no business known here. Did you mean “restaurant”?'],
      ['<!-- clientele-context wizard -->', '“wizard” is no business known here.'],
      ['<!-- clientele-enable -->', 'Nothing is disabled here.'],
      [
        '<!-- clientele-context law -->\n<!-- clientele-context bank -->',
        '“bank” is no business known here. Did you mean “banking”?',
      ],
      [
        '<!-- clientele-context law -->\n<!-- clientele-context retail -->',
        'The document has told its business already: “law”.',
      ],
      ['<!-- clientele-disable-line -->', 'Nothing needs this comment: there is no finding for it to silence.'],
      ['<!-- clientele-ignore "client" -->', 'Nothing needs this comment: “client” is never found fault with here.'],
    ];
    for (const [comment = '', message] of messages) {
      assert.deepEqual(
        analyzeIn(comment, {}).findings.map((finding) => finding.message),
        [message],
      );
    }
  });

  it('are mended by the word that was meant, or by leaving them out', () => {
    const rest = {
      severity: 'information',
      confidence: 1,
      safe: false,
      evidence: [],
      related: [],
      provider: { who: 'unsaid', span: null, business: null },
      mention: -1,
    };
    const removal = { offset: 0, length: 26, newText: '' };
    assert.deepEqual(analyzeIn('<!-- clientele-enabel -->\nA.', {}).findings, [
      {
        ...rest,
        code: 'invalid-directive',
        message: '“clientele-enabel” is nothing Clientele understands. Did you mean “enable”?',
        offset: 15,
        length: 6,
        text: 'enabel',
        suggestion: 'enable',
        edits: [{ offset: 15, length: 6, newText: 'enable' }],
        removal,
      },
    ]);
    assert.deepEqual(analyzeIn('<!-- clientele-enable -->\nA.', {}).findings, [
      {
        ...rest,
        code: 'unused-directive',
        message: 'Nothing is disabled here.',
        offset: 0,
        length: 25,
        text: '<!-- clientele-enable -->',
        suggestion: '',
        edits: [removal],
        removal,
      },
    ]);
  });

  it('are taken out with their line, or with the blanks before them', () => {
    const rows = [
      ['A.\n  <!-- clientele-disable-line -->  \nB.', 'A.\nB.'],
      ['A. <!-- clientele-disable-line -->\r\nB.', 'A.\r\nB.'],
      ['<!-- clientele-disable-line --> A.', ' A.'],
      ['A. <!-- clientele-disable-line --> B.', 'A. B.'],
      ['<!-- clientele-disable-line wrong-trem -->', ''],
      ['<!-- clientele-disable-line -->\nA.', 'A.'],
      ['A.\n <!-- clientele-disable-line -->  ', 'A.\n'],
      ['A.\n  <!-- clientele-disable-line --> B.', 'A.\n   B.'],
    ];
    for (const [text = '', expected] of rows) {
      const [finding] = analyzeIn(text, {}).findings;
      assert.equal(finding?.removal && applyEdits(text, [finding.removal]), expected);
    }
  });

  it('may be turned off as a rule', () => {
    checkFindings('<!-- clientele-enable -->', { rules: { 'unused-directive': 'off' } });
    checkFindings('<!-- clientele-enabel -->', { rules: { 'invalid-directive': 'off' } });
  });

  it('work in HTML', () => {
    check(
      '<!-- clientele-disable-next-line -->\n<p>Our clients rang.</p>\n<p>Our [clients⇒members] rang.</p>\n<!-- clientele-disable -->\n<p>Our clients.</p>',
      'html',
    );
  });

  it('work in plain text', () => {
    check('Our clients rang. <!-- clientele-disable-line -->\nOur [clients⇒members] rang.\n', 'plaintext');
  });

  it('silence a finding of the rule they name', () => {
    const text = 'We are a law firm.\n\nOur [customers→clients] sign an engagement letter with our solicitors.';
    checkFindings(text);
    checkFindings(`${text.replace('[customers→clients]', 'customers')} <!-- clientele-disable-line wrong-term -->`);
  });
});
