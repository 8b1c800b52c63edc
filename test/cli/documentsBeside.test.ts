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
