import type { LanguageId } from '../../core/src/model';
import { check as checkFindings } from './check';

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
      'Our [clients⇒members] rang. <!-- clientele-disable-next-line -->\n\nOur [clients⇒members] rang.',
    'disable-next-line counts from the end of a long comment':
      '<!-- clientele-disable-next-line\n  -- they\n  asked for it -->\nOur clients rang.',
    'disable silences the rest':
      'Our [clients⇒members] rang.\n\n<!-- clientele-disable -->\n\nOur clients rang.\n\n- our clients',
    'disable silences from where it stands': 'Our [clients⇒members] rang. <!-- clientele-disable --> Our clients rang.',
    'enable ends it':
      '<!-- clientele-disable -->\n\nOur clients rang.\n\n<!-- clientele-enable -->\n\nOur [clients⇒members] rang.',
    'a second range is silent, too':
      '<!-- clientele-disable -->\nOur clients\n<!-- clientele-enable -->\n\nOur [clients⇒members]\n\n<!-- clientele-disable -->\nOur clients\n<!-- clientele-enable -->\n\nOur [clients⇒members]',
    'enable without disable does nothing': '<!-- clientele-enable -->\n\nOur [clients⇒members] rang.',
    'a rule may be named': 'Our clients rang. <!-- clientele-disable-line house-term -->',
    'several rules may be named': 'Our clients rang. <!-- clientele-disable-line wrong-term, house-term -->',
    'a reason may be given': 'Our clients rang. <!-- clientele-disable-line house-term -- they asked for it -->',
    'blanks are not needed': 'Our clients rang. <!--clientele-disable-line-->',
    'a rule of another name silences nothing': 'Our [clients⇒members] rang. <!-- clientele-disable-line other-rule -->',
    'an action of another name silences nothing': 'Our [clients⇒members] rang. <!-- clientele-disable-lines -->',
    'a comment that is never closed silences nothing': 'Our [clients⇒members] rang. <!-- clientele-disable-line',
    'a directive in a block quote works': '> <!-- clientele-disable-next-line -->\n\nOur [clients⇒members] rang.',
    'a directive in a list item works':
      '- Our clients rang. <!-- clientele-disable-line -->\n- Our [clients⇒members] rang.',
    'a directive in code is code': '```html\n<!-- clientele-disable -->\n```\n\nOur [clients⇒members] rang.',
    'CRLF changes nothing':
      '<!-- clientele-disable-next-line -->\r\nOur clients rang.\r\nOur [clients⇒members] rang.\r\n',
  };
  for (const [name, marked] of Object.entries(rows)) it(name, () => check(marked));

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
