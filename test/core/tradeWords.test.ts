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
