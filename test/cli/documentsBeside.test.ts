/** The documents beside the one that is checked: which are looked at, and what their words change. */
import assert from 'node:assert/strict';
import { clientele, findingsOf, inWorkspace, report } from './commandLine';

/** The words around it say *client*, and nobody says who writes. */
const letter = 'The lawyers wrote the advice letter. Customers sign it before the hearing.';
const found = ['letters/may.md 1:38 Customers→Clients'];
const habit = 'The customers rang. Two customers wrote.';

/** Five documents with this text. */
function five(folder: string, text: string | Uint8Array, ending = 'md'): Record<string, string | Uint8Array> {
  return Object.fromEntries(
    ['april', 'june', 'july', 'august', 'autumn'].map((name) => [`${folder}${name}.${ending}`, text]),
  );
}

describe('the documents beside one', () => {
  const heeded: readonly (readonly [why: string, files: Record<string, string | Uint8Array>])[] = [
    ['stand in its folder', five('letters/', habit)],
    ['stand in a folder above it', five('', habit, 'html')],
    ['stand elsewhere in its repository', { '.git/': '', ...five('memos/', habit, 'txt') }],
    ['seldom use the other word', five('letters/', `${habit} The third customer has clients.`)],
  ];
  for (const [why, files] of heeded) {
    it(`show the writer’s habit where they ${why}`, () =>
      inWorkspace({ ...files, 'letters/may.md': letter }, (workingFolder) =>
        assert.deepEqual(findingsOf(report(['letters/may.md'], { workingFolder })), []),
      ));
  }

  const silent: readonly (readonly [why: string, files: Record<string, string | Uint8Array>])[] = [
    ['stand in another folder of no repository', five('memos/', habit)],
    ['are no documents', five('letters/', habit, 'csv')],
    ['cannot be read', five('letters/', new Uint8Array([0xff, ...new TextEncoder().encode(habit)]))],
    ['are longer than anybody reads', five('letters/', `${habit} ${'x'.repeat(200_000)}`)],
    ['speak of code', five('letters/', 'Call `customer.id` of the new-customer-form in src/customer.ts.')],
    ['use the word once', five('letters/', 'The customers rang.')],
    ['use both words', five('letters/', `${habit} The client stayed.`)],
    ['keep to the other word', five('letters/', habit.replaceAll('customers', 'clients'))],
    ['are few', { 'letters/june.md': habit.repeat(20) }],
  ];
  for (const [why, files] of silent) {
    it(`show nothing where they ${why}`, () =>
      inWorkspace({ ...files, 'letters/may.md': letter }, (workingFolder) =>
        assert.deepEqual(findingsOf(report(['letters/may.md'], { workingFolder })), found),
      ));
  }

  it('are told of in an explanation', () =>
    inWorkspace({ ...five('letters/', habit), 'letters/may.md': letter }, (workingFolder) => {
      const { output } = clientele(['explain', 'letters/may.md:1:38'], { workingFolder });
      assert.match(output, /left as it is: the documents beside it keep to this word\./);
    }));
});

describe('who writes, by the documents beside one', () => {
  const newsletter = 'We wish all our customers a quiet August.';
  const told = ['news/may.md 1:17 customers→clients'];
  const law = 'We are a law firm in Leeds.';
  const shop = 'We are a bookshop on the quay.';
  /** Documents with these texts. */
  const each = (folder: string, texts: readonly string[], ending = 'md') =>
    Object.fromEntries(texts.map((text, index) => [`${folder}${index}.${ending}`, text]));

  const rows: readonly (readonly [why: string, files: Record<string, string>, findings: readonly string[]])[] = [
    ['two in its folder say it', each('news/', [law, law]), told],
    ['two above it say it', each('', [law, law]), told],
    ['two elsewhere in its repository say it', { '.git/': '', ...each('team/', [law, law]) }, told],
    ['two elsewhere in no repository say it', each('team/', [law, law]), []],
    ['one says it', each('news/', [law]), []],
    ['they disagree', each('news/', [law, shop, law]), []],
    ['they say it in headings', each('news/', ['# Pike Solicitors', '# Pike Solicitors']), []],
    ['they are no documents', each('news/', [law, law], 'csv'), []],
    ['a page that says who writes says otherwise', { ...each('news/', [law, law]), 'about.md': shop }, []],
    ['they say it late', each('news/', [`${'It rained. '.repeat(1000)}${law}`, law]), []],
  ];
  for (const [why, files, findings] of rows) {
    it(`is ${findings.length > 0 ? 'known' : 'open'} where ${why}`, () =>
      inWorkspace({ ...files, 'news/may.md': newsletter }, (workingFolder) =>
        assert.deepEqual(findingsOf(report(['news/may.md'], { workingFolder })), findings),
      ));
  }

  it('is told with the document that says it', () =>
    inWorkspace({ ...each('news/', [law, law]), 'news/may.md': newsletter }, (workingFolder) => {
      const { output } = clientele(['explain', 'news/may.md:1:17'], { workingFolder });
      assert.match(output, /“our” is a law firm \(news\/0\.md\)/);
    }));
});
