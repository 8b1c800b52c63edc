/** People who may be somebody else’s, or whom a single word may only seem to speak of: there it says less. */
import { check } from './check';

describe('people who may be others', () => {
  const tables: Record<string, readonly string[]> = {
    'are left where nobody says whose they are and a single word near tells': [
      'The report lists tax customers.',
      'The report lists our tax [customers→clients].',
      'Legal advice for customers is printed on the box.',
      'The retainer scared customers.',
      'The probate form suits most customers.',
      'The probate form suits most of our [customers→clients].',
      // Two words are more than chance.
      'The solicitor drew up the engagement letter. Most [customers→clients] had moved by then.',
    ],
    'are left where the document uses both words and nobody says whose they are': [
      'Customers queue at the bakery. Customers like the cakes. Confirm with clients whether to show the cakes. Some clients have no photographs.',
      'The bakery is open. Confirm with [clients→customers] whether to show the cakes. Some [clients→customers] have no photographs.',
    ],
    'are theirs through the marks within a number': [
      'We are accountants in Leeds, and we prepare tax returns. It has not said how many of its 9.7 million customers were hit.',
      'We draft wills and act in probate. We sent our 1,500 [customers→clients] an engagement letter.',
      'We draft wills and act in probate. For our trial in May 2024, 20 [customers→clients] signed an engagement letter.',
    ],
    'are the reader’s where a page has him ask': [
      'We are bookkeepers, and we prepare your accounts. Will you ring my customers?',
      'I am a bookkeeper. I prepare accounts for my [customers→clients].',
    ],
    'are left where a bare word tells what another is, and nothing in its sentence says more': [
      '# Tax planning\n\nWe are accountants in Leeds.\n\n## Tax returns\n\nA flat with an average period of customer use of a week is no rental.',
      'Client Login\n\nWelcome to our hotel. Book a room with breakfast.',
    ],
    'are no public of a shop where a word says that they are businesses': [
      'Our shop has B2B clients.',
      'Our shop has new [clients→customers].',
      'Corporate clients buy at a discount.',
      'New [clients→customers] buy at a discount.',
    ],
    'are any business’s where they are named with those it buys from': [
      'We are bookkeepers in Leeds. We prepare accounts and tax returns. Send us a list of customers and vendors.',
      'We are bookkeepers in Leeds. We prepare accounts and tax returns. Send it to your suppliers or customers.',
      'We are bookkeepers in Leeds. We prepare accounts and tax returns. We keep a list of [customers→clients].',
      '# Attorneys at law\n\nA lawsuit is dear, and an estate plan helps. A firm sees customer lawsuits, employee claims and vendor disputes.',
      '# Attorneys at law\n\nA lawsuit is dear, and an estate plan helps. A firm sees [customer→client] lawsuits, debts and disputes.',
    ],
    'are the seller’s where the sentence begins with what they buy': [
      '# Litigation\n\nOur law firm goes to court over mould. When buying a new home, the customer is owed one thing: safety.',
      '# Litigation\n\nOur law firm goes to court over mould. At the door of a new home, the [customer→client] is owed one thing: safety.',
      '# Litigation\n\nOur law firm goes to court over mould. After instructing us, the [customer→client] is owed one thing: an answer.',
      '# Litigation\n\nOur law firm goes to court over mould. When the other side is buying time, the [customer→client] is owed one thing: an answer.',
    ],
    'are the reader’s where somebody of a trade serves him': [
      'Ask your accountant before you send your customers a bill.',
      'Ask your accounting firm before you send your [customers→clients] a bill.',
      '# Ask your web designer\n\nA slow page has a bad effect on your customers. Any web designer can tell you.',
      '# Run your web agency\n\nA slow page has a bad effect on your [customers→clients]. Any web designer can tell you.',
    ],
    'are no buyers where it is they whose sales rise': [
      'Packaging has to stand out on the shelf. The client reported a 35% rise in sales after the redesign, most of it in grocery stores and coffee shops.',
      'Packaging has to stand out on the shelf. The [client→customer] reported a 35% rise in mould after the redesign, most of it in grocery stores and coffee shops.',
    ],
    'are the public where an agency’s messages go to them': [
      'We bring news to staff as advertising agencies bring messages to their customers.',
      'We bring news to staff as advertising agencies bring invoices to their [customers→clients].',
    ],
    'are those of what is named after them': [
      'Clients see the draft. Clients comment, and a client who is away sends a deputy. Every client waits. We note the needs of the customers of the platform.',
      'Clients see the draft. Clients comment, and a client who is away sends a deputy. Every client waits. We note the needs of the [customers↝clients].',
      'Clients see the draft. Clients comment, and a client who is away sends a deputy. Every client waits. We remind the [customers↝clients] of it.',
    ],
    'are anybody’s where some work for them is all that is said': [
      'You do some work for a customer, and the customer agrees to pay when the sale is booked.',
      'We are consultants. We work for [customers→clients] abroad.',
      // Who sells meets with buyers, too.
      'Meet with customers at the fair, and tell them about your tools.',
      'Consult with [customers→clients] at the fair, and tell them about your tools.',
    ],
    'are of no trade of the reader’s that a heading only leads to': [
      '## From servers to consultancy\n\nWe keep you online, and available for your customers.',
      '## Hosting for consultancies\n\nWe keep you online, and available for your [customers→clients].',
    ],
  };
  for (const [name, rows] of Object.entries(tables)) {
    describe(name, () => {
      for (const row of rows) it(row, () => check(row));
    });
  }
});
