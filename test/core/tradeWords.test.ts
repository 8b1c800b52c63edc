/**
 * Words that belong to one trade: with them a passage is decided although nobody in it says what he is, and without them,
 * or where they mean something else, it stays silent.
 */
import { check } from './check';

const trades: Record<string, readonly string[]> = {
  'power, gas and water': [
    'A ratepayer may dispute a past-due bill, and no utility may order disconnection of service while the [client→customer] does so.',
    'A customer may dispute the bill while the master meter is tested.',
  ],
  'carriers and cabs': [
    'The local exchange carrier told each [client→customer] that directory assistance is free and that telephone service ends at noon.',
    'The taximeter is sealed, and the fare structure is posted where every [client→customer] can read it.',
  ],
  'tyres and cars': [
    'The tire dealer shall charge each [client→customer] a fee for every used tire.',
    'I took my car there for an oil change, and another [client→customer] had brought her truck for brakes.',
    'Talking to a client never tires him.',
  ],
  'work on houses': [
    '[Clients→Customers] whose furnace is older than ten years get a new air handler, and we check the ductwork for nothing.',
    'The client died of septic shock.',
  ],
  crafts: [
    'Ours is handmade in Leeds; every [client→customer] gets care instructions and a gift tag.',
    'The client asked for a wallet share of nine per cent.',
  ],
  'restaurants and reviews': [
    '[Clients→Customers] wait forty minutes for an appetizer, and our waiter never brought the bill.',
    'We value your patronage and hope that you will shop with us on your next visit; all our [clients→customers] deserve good prices.',
  ],
  subscriptions: [
    '[Clients→Customers] on the old plan keep their price, and they can cancel when they like: the free seats are included in every plan.',
    'The client manager is under Settings.',
  ],
  'the accounts of a seller': [
    'Cost of goods sold rose, since [clients→customers] bought on credit and half of the credit sales were returned.',
  ],
  agencies: [
    'Account servicing is half of agency work: the [customer→client] rings at six, and the amends are due at nine.',
    'The agency’s client sells sneakers and backpacks, and the advertising account went to Leeds.',
  ],
  'real estate': [
    'The multiple listing service has nine fields, and every showing is confirmed with the [customer→client] by text.',
    'The grocer smiles at every customer at closing time.',
  ],
  'advice on money': [
    'The Sharpe ratio fell, so the [customers→clients] of the money manager asked what their portfolio return had been.',
    'An offer in compromise must be signed by the [customer→client].',
  ],
  'counselling and coaching': [
    'Unconditional positive regard comes first: the [customer→client] decides how the session goes.',
    'The client sells hypnosis tapes.',
  ],
  'cases and conduct': [
    'Maps visually represent where their customers are.',
    'The rules of professional conduct let a lawyer withdraw from representation when the [customer→client] agrees.',
    'The customer asked whether a flat fee is legal.',
  ],
  'engagements and delivery': [
    'Nine people are on the engagement, and the [customer→client] sees the findings at the discovery session.',
    'The customer’s engagement rate fell.',
    // What can be counted is a job; without an article it is how much people take part.
    'The engagement lasts nine months, and our [customers→clients] sign it.',
    'Our platform handles customer payments, communication and engagement.',
  ],
  'freight, wagers and print': [
    'Every [client→customer] with a carload pays for drayage, and the shipper pays the demurrage.',
    'A bettor is a [client→customer] of the sportsbook until the last wager is paid.',
    'The [client→customer] ordered postcards, a yard sign and a thousand flyers at the print shop.',
  ],
  'engineers of buildings': [
    'The engineering practice has three offices, and our [customers→clients] have signed.',
    // Who is the architect of something made it, whatever it is.
    'We are architects in Leeds, and our [customers→clients] trust us.',
    'We are architects of change, and our customers trust us.',
    // Makers of software have engineering teams, and ways in which these work.
    'The engineering team delivers features, and our engineering practices serve our customers well.',
  ],
  'chairs and cups': [
    'The barista pours a cup, and the [client→customer] pays.',
    // Who cuts hair has clients as often as customers.
    'The barber trims a beard, and the client pays.',
  ],
  'the end of a chain': [
    'The end [client→customer] opens the box in the store.',
    'We map an end-to-end client journey: book, pay and review online.',
  ],
  freelancers: [
    'I charge hourly, and I send an invoice when the [customer→client] has approved the manuscript critique.',
    'We build websites. The [customer→client] sends the website brief, and we start with a design sprint.',
  ],
};

describe('the words of a trade', () => {
  for (const [trade, sentences] of Object.entries(trades)) {
    describe(trade, () => {
      for (const sentence of sentences) it(sentence, () => check(sentence));
    });
  }
});
