/** Mentions that modify another noun are often topic, whoever serves; hyphenated compounds stand with both words. */
import { check } from './check';

describe('a mention that modifies another noun', () => {
  const opening = 'We are a marketing agency in Leeds. ';
  const sentences: readonly string[] = [
    'Good copy begins with customer needs.',
    'A campaign turns on the customer experience.',
    'We read all the customer feedback before the pitch.',
    'Every brand today is customer-driven.',
    'The page is customer-facing.',
    'Customer research takes a month.',
  ];
  for (const sentence of sentences) it(`is left: ${sentence}`, () => check(opening + sentence));

  it('is told where what it modifies belongs to one side', () => {
    check(`${opening}The [customer→client] brief runs to two pages, and our account director signs off the artwork.`);
  });

  it('may share what it modifies with another', () => {
    check('We are a law firm. Customer and market data stay in the office.');
    check('We are accountants. The tax return is a matter between [customer→client] and accountant.');
  });

  it('is none before a hyphen that stands for a dash', () => {
    check(
      `${opening}Our account director rings the [customer→client] - it takes a minute - and signs off the artwork.`,
    );
    check(`${opening}Our account director signs off the artwork, which is customer-facing.`);
  });
});

describe('how a mention refers', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['The [customer→client] brought a consultant along.', 'Customers brought a consultant along.'],
    ['The kickoff with the [customer→client] is in May.', 'The kickoff with customers is in May.'],
    ['The [customer→client] opened the meeting with our designer.', 'Customers opened the meeting with our designer.'],
    [
      'Repeat orders rose by the first price, and after that [clients→customers] bought again.',
      'The repeat orders rose by the first price, and after that the client made the decision without us.',
    ],
  ];
  for (const [told, left] of pairs) {
    it(`tells: ${told}`, () => check(told));
    it(`leaves open: ${left}`, () => check(left));
  }
});

describe('a business that is served', () => {
  const sentences: readonly string[] = [
    'We designed the labels. The client, a chain of garden centres, sells them in every store.',
    'We redesigned the checkout of an online store. The client was glad, and orders doubled.',
    'We build websites for restaurants, bars and bakeries. Our clients range from a noodle bar to a hotel.',
    'When a client calls because its web shop is down, we answer. We drafted the contract with the host.',
    'We prepare accounts for shops. One client has a shop on each side of the river.',
  ];
  for (const sentence of sentences) it(`is no customer of a shop: ${sentence}`, () => check(sentence));
});

describe('a text that passes through many trades', () => {
  it('is written from none of them', () => {
    check(
      'A lawyer, a grocer, a plumber, an accountant and a hotel all do it.\n\nThe survey went out in May.\n\nFew customers answered, and few clients.',
    );
  });
});

describe('a contract', () => {
  it('speaks of courts and lawyers whatever the trade', () => {
    check(
      '# Terms\n\nThese terms bind you. This agreement is read by a court. Attorneys may be present at the trial.\n\nNo customer may bring a lawsuit without arbitration.',
    );
  });
});
