import assert from 'node:assert/strict';
import type { HouseStyle } from '../../core/src/model';
import { analyzeIn, check as checkFindings, readSpans } from './check';

/**
 * Expects whose the last mention is, with the trade where it is known ("third banking"), told by the words between “‹”
 * and “›”.
 */
function check(expected: string, marked: string, we: Partial<HouseStyle['we']> = {}): void {
  const { text, spans } = readSpans(marked);
  const provider = analyzeIn(text, { we }).mentions.at(-1)?.provider;
  assert.ok(provider, 'a mention');
  const { who, business, span } = provider;
  assert.equal(business ? `${who} ${business}` : who, expected);
  assert.equal(textOf(text, span), textOf(text, spans[0] ?? null));
}

/** Expects the business the document is written from, told by the words between “‹” and “›”; null where none is known. */
function checkBusiness(expected: string | null, marked: string): void {
  const { text, spans } = readSpans(marked);
  const { business, span } = analyzeIn(text, {}).context;
  assert.equal(business, expected);
  if (spans[0]) assert.equal(textOf(text, span), textOf(text, spans[0]));
}

function textOf(text: string, span: { offset: number; length: number } | null): string | null {
  return span && `${text.slice(span.offset, span.offset + span.length)} at ${span.offset}`;
}

describe('whose client or customer it is', () => {
  const tables: Record<string, (readonly [who: string, marked: string])[]> = {
    'ours, by a possessor': [
      ['us', '‹Our› clients rang.'],
      ['us', '‹My› customer rang.'],
      ['us', 'We thank ‹our› many loyal clients.'],
      ['us', 'They are clients ‹of ours›.'],
      ['us', 'She is a client ‹of mine›.'],
      ['us', 'The clients ‹of our› firm rang.'],
    ],
    'ours, by the subject': [
      ['us', '‹We› are seeing better customer numbers.'],
      ['us', '‹We› meet every client in May.'],
      ['us', '‹I› met a client in May.'],
      ['us', 'Each client gets what ‹we› promise.'],
    ],
    'the reader’s': [
      ['reader', '‹Your› clients rang.'],
      ['reader', 'Ask ‹your› best customers.'],
      ['reader', 'How does it help ‹my› customers?'],
      ['us', 'Does it help? ‹My› customers asked.'],
      ['reader', 'Is she a client ‹of yours›?'],
      ['reader', '‹You› will meet a client today.'],
    ],
    'a third party’s': [
      ['third', '‹Their› clients rang.'],
      ['third', 'Acme lost some of ‹its› customers.'],
      ['third', '‹Acme’s› customers rang.'],
      ['third', "‹Acme's› best customers rang."],
      ['third banking', 'We are a law firm. The ‹bank’s› customers rang.'],
      ['third restaurant', 'The ‹restaurant’s› regular customers rang.'],
      ['third banking', 'Customers ‹of the bank› rang.'],
      ['third law', 'She was a client ‹of a law firm› in Leeds.'],
      ['third retail', 'The shop thanked ‹its› customers.'],
      ['third', 'Ode asked for ‹her› client’s file.'],
      ['third', 'It offers work to ‹Acme› clients.'],
      ['third', 'Bakers rise early. ‹They› bring rolls to customers.'],
      ['unsaid', 'They ring because customers asked.'],
      ['unsaid', 'They wonder why customers left.'],
      ['unsaid', 'Staff get one if they need it for customers.'],
      ['third law', 'The ‹attorney›-client relationship ends with your case.'],
      ['third banking', 'A ‹bank›-customer relationship is no friendship.'],
      ['third', 'Our laundry is old. A rival in town ‹has› many customers.'],
      ['third', 'The man ‹who keeps our books has› forty clients.'],
      ['third', 'Tonight the ‹Fernhill› customers queued.'],
      ['third', 'It changed how ‹companies› speak to customers.'],
      ['third', 'What a ‹business› tells its staff it tells customers.'],
      ['third', 'The platform is sold to law practices. ‹Its› clients range widely.'],
    ],
    'of those who serve the speaker': [
      ['third', '‹As a› customer of Bell Press we get the paper early.'],
      ['third', '‹As a loyal› client I ask you to think again.'],
      ['third', '‹We have been a› client of the bank since May.'],
      ['third', 'The provider treats ‹us as a residential› customer.'],
      ['third', '‹I rang and was the ninth› customer in the queue.'],
      ['third', 'I bake badly, so ‹I’ll be a paying› customer.'],
    ],
    'that of the mention before it': [
      ['us', 'It plagued a client ‹of ours› for months. The client rang whenever you pressed the bell.'],
      ['us', '‹Our› client rang. The client was glad.'],
      ['reader', '‹Your› customers rang. Most customers were glad.'],
    ],
    'nobody’s who is named': [
      ['unsaid', 'The client rang.'],
      ['unsaid', 'Customers like shoes.'],
      ['unsaid', 'Our client rang.\n\nThe customer was glad.'],
      ['unsaid', '# Our team\n\nClients rang.'],
      ['unsaid', 'Most French customers rang.'],
      ['unsaid', 'It is the wish of every customer of\n\nThe bank is closed.'],
      ['unsaid', 'It is known for Award Winning client care.'],
      ['unsaid', 'It may be business critical to the customer.'],
      ['unsaid', 'The B2B clients rang.'],
      ['unsaid', 'The company wrote to customers.'],
      // A noun phrase has an article or a possessor, never both.
      ['unsaid', 'Its lender paid the client.'],
      ['unsaid', 'It meets the client’s wish while serving each customer.'],
    ],
  };
  for (const [name, rows] of Object.entries(tables)) {
    describe(name, () => {
      for (const [who, marked] of rows) it(JSON.stringify(marked), () => check(who, marked));
    });
  }

  it('is ours by trade where the house style names our business', () => {
    check('us law', '‹Our› clients rang.', { business: 'law' });
    check('unsaid', 'The client rang.', { business: 'law' });
    check('third', '‹Their› clients rang.', { business: 'law' });
  });

  it('is the reader’s by trade where the text says what the reader is', () => {
    check('reader agency', 'As an agency owner, you know ‹your› clients.');
    check('reader law', 'You are a law firm. ‹Your› clients trust you.');
  });

  it('is, for a customer of our customer, a matter the house style does not settle', () => {
    const we = { call: 'client' } as const;
    checkFindings('Our [customer⇒client] rang.', { we });
    checkFindings('Our client’s customers rang.', { we });
    checkFindings('We helped a client win back its customers.', { we });
    checkFindings('As a customer of Bell Press we get the paper early.', { we });
    checkFindings('Their customers rang.', { we });
  });
});

describe('the business a document is written from', () => {
  const tables: Record<string, (readonly [business: string | null, marked: string])[]> = {
    'is what we say we are': [
      ['law', 'We are a ‹law firm›. Our clients trust us.'],
      ['law', 'We’re a small ‹law firm› in Leeds. Our clients trust us.'],
      ['accounting', 'We are a small ‹accounting firm› with three offices. Clients stay.'],
      ['freelance', 'As a ‹freelancer›, I meet every client.'],
      ['freelance', 'I work as a ‹freelancer› and meet every client.'],
      ['restaurant', 'I run a ‹restaurant›. Customers queue.'],
      ['consulting', 'Our ‹consultancy› is small. Each client counts.'],
      ['agency', 'As a ‹marketing agency›, we look after every client.'],
      ['architecture', 'We have been ‹architects› since 1980. Clients stay.'],
      ['retail', 'Our ‹shop› opens at nine. Customers queue.'],
      ['restaurant', 'Our ‹restaurant› opens at nine. Customers queue.'],
      ['therapy', 'I’ve been a ‹therapist› since 1999. Clients stay.'],
      ['law', 'We are proud to be the county’s oldest ‹law firm›. Clients stay.'],
      ['recruitment', 'We’re a small team of ‹recruiters›. Clients stay.'],
      ['recruitment', 'We are a team of ‹recruiters›. Clients stay.'],
      ['law', 'Our team of ‹solicitors› is small. Clients stay.'],
      ['law', 'Harlow & Pike is a firm of ‹solicitors›. Clients stay.'],
      ['retail', 'Harlow & Pike is the oldest ‹fabric shop› in Leeds. Customers queue.'],
      ['retail', 'Harlow & Pike is a family-run ‹fabric shop›. Customers queue.'],
    ],
    'is what stands beside our name': [
      ['retail', 'Welcome to Harlow & Pike, the ‹fabric shop› on Mill Street. Customers queue.'],
      ['retail', 'Welcome to Ode, your ‹fabric shop›. Customers queue.'],
      ['photography', 'I’m Anna, a ‹wedding photographer›. Clients stay.'],
      ['law', 'My name is Ode Pike, a ‹solicitor›. Clients stay.'],
      ['home-services', 'We are Ode, a ‹cleaning company›. Customers queue.'],
      [null, 'I met Anna, a photographer. Clients stay.'],
      [null, 'Welcome to Bath, where a photographer lives. Clients stay.'],
    ],
    'is what its signboard says': [
      ['restaurant', 'Your local ‹bakery› since 1962. Customers queue.'],
      ['restaurant', 'Family-run ‹bakery› in Bath. Customers queue.'],
      ['restaurant', 'Your friendly ‹bakery›. Customers queue.'],
      [null, 'Your local bakery needs a sign. Customers queue.'],
      [null, 'We ring your local bakery. Customers queue.'],
      [null, 'Bakery in Bath burnt down. Customers queue.'],
    ],
    'is what we say we do': [
      ['law', 'We offer ‹legal advice›. Clients trust us.'],
      ['accounting', 'We provide ‹bookkeeping› and more. Clients stay.'],
    ],
    'is in the name and the title': [
      ['law', '# Harlow & Pike ‹Solicitors›\n\nClients trust us.'],
      ['law', 'Harlow & Pike ‹Solicitors› was founded in 1980. Clients trust us.'],
      ['architecture', '---\ntitle: Ode & Pike ‹Architects›\n---\n\nClients stay.'],
      ['law', 'Harlow & Pike is a ‹law firm› in Leeds. Clients trust us.'],
    ],
    'is what the whole text speaks of': [
      [
        'accounting',
        '# Trinity Bookkeeping\n\nMonthly bookkeeping from our desk. Our ‹bookkeeping service› includes bank reconciliations. Happy clients.',
      ],
    ],
    'is not the trade of somebody the text passes by': [
      [null, 'The plumber came. The customer was glad.'],
      [null, 'A lawyer, a baker, a barber and a banker met. Each customer was glad.'],
      [null, 'Ask your plumber, your lawyer and your grocer. Customers know best.'],
    ],
    'is not the shop that we do professional work for': [
      [
        null,
        'We redesigned the web shop: the basket, the checkout and the delivery page of the online store. The client was glad.',
      ],
    ],
    'is not that of the lawyers every business has': [[null, 'Our lawyers read it first. The customer signed.']],
    'is not what we were, or are yet to be': [
      [null, 'I am a recovering accountant. Our customers like maps.'],
      [null, 'I’m an aspiring architect. Our customers like maps.'],
      [null, 'We were a team of recruiters. Our customers like maps.'],
      [null, 'We do not have to be lawyers here. Our customers like maps.'],
      [null, 'We are not lawyers. Our customers like maps.'],
      [null, 'We’re no law firm. Our customers like maps.'],
      [null, 'We aren’t lawyers. Our customers like maps.'],
      ['law', 'We are not only ‹lawyers›. Our customers like maps.'],
      [null, 'We do not provide legal advice. Our customers like maps.'],
      [null, 'Fernhill is the agency that we hired. Our customers like maps.'],
    ],
    'is not whom we work for': [
      [null, 'We design websites for restaurants. Our clients love them.'],
      [null, 'We help law firms grow. Our clients love it.'],
      [null, 'Our clients are law firms and restaurants.'],
      [null, 'We wrote to restaurants, such as Ode. The customers rang.'],
      [null, 'She met a lawyer. The client rang.'],
      [null, 'The retail industry has many customers.'],
      [null, 'As an agency owner, you know each client.'],
      [null, 'You are a law firm. Your clients trust you.'],
      [null, 'We are glad. Our clients are glad.'],
    ],
  };
  for (const [name, rows] of Object.entries(tables)) {
    describe(name, () => {
      for (const [business, marked] of rows) it(JSON.stringify(marked), () => checkBusiness(business, marked));
    });
  }

  it('is what the house style says before anything else', () => {
    const analysis = analyzeIn('We are a law firm. Our clients trust us.', { we: { business: 'retail' } });
    assert.deepEqual(analysis.context, { business: 'retail', confidence: 1, span: null, page: null });
  });

  it('is surer the more of the text agrees', () => {
    const confidence = (text: string): number => analyzeIn(text, {}).context.confidence;
    const once = confidence('We are a law firm. Our clients trust us.');
    const twice = confidence('# Harlow & Pike Solicitors\n\nWe are a law firm. Our clients trust us.');
    const divided = confidence('We are a law firm. Our shop sells shoes. Our clients trust us.');
    assert.ok(once > 0.7 && twice > once && divided < once, `${once}, ${twice}, ${divided}`);
  });
});
