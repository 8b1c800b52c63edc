/**
 * The rows of the source articles, D1 to D17: each with passages in which the word is wrong and passages in which the
 * same row keeps it silent. D16 is the house style, which overrules every reading of the context.
 */
import { check, type Setting } from './check';

const rows: Readonly<Record<string, readonly (string | readonly [string, Setting])[]>> = {
  'D1: goods and standard services make customers, advice and tailored services make clients': [
    'We ship every order from our own warehouse. If the shoes do not fit, our [clients→customers] return them for a full refund.',
    'Our webshop opens on Monday. [Clients→Customers] get free delivery on every order and a receipt by e-mail.',
    'Our consultants give independent advice. Each [customer→client] gets a written report and a workshop with the board.',
    'Our customers return the shoes within thirty days and get a refund.',
    'Our consultants advise each client on strategy, and the client signs off the final report.',
    'Every client of our tax practice gets advice in writing.',
  ],
  'D2: the trade': [
    'We are a law firm in Leeds. Our [customers→clients] are families and small companies.',
    'We are accountants. We prepare the tax returns of two hundred [customers→clients].',
    'As an advertising agency we present three concepts, and the [customer→client] picks one.',
    'I am an architect. My [customers→clients] see the first drawings within a month.',
    'Our restaurant seats forty. [Clients→Customers] order at the counter and the waiter brings the meal.',
    'The supermarket on Bridge Street opens at seven. Its [clients→customers] queue for bread.',
    'Our coffee shop is small. Regular [clients→customers] know the barista by name.',
    'We are a law firm in Leeds. Our clients are families and small companies.',
    'The supermarket on Bridge Street opens at seven. Its customers queue for bread.',
    'Our theme park sells day tickets, and customers queue for the big wheel.',
  ],
  'D3: one purchase makes a customer, a lasting relationship a client': [
    'We are financial advisers. Most [customers→clients] have been with us for over a decade of annual reviews.',
    'Walk in, buy a key ring and leave: the kiosk sells to [clients→customers] who never come back.',
    'We are financial advisers. Most clients have been with us for over a decade of annual reviews.',
    'Walk in, buy a key ring and leave: the kiosk sells to customers who never come back.',
  ],
  'D4: an agreement': [
    'Before we start, every [customer→client] of our law firm signs an engagement letter and pays a retainer.',
    'The master service agreement and the statement of work are signed by the [customer→client], and our consultants start on Monday.',
    'A shopper with a membership card is still a customer of the warehouse store.',
    'Before we start, every client of our law firm signs an engagement letter and pays a retainer.',
    'The snow removal company gives its customers a written estimate.',
  ],
  'D5: duty, trust and confidentiality': [
    'A solicitor owes her [customers→clients] a fiduciary duty and keeps what they say confidential.',
    'As attorneys we act in the best interest of our [customers→clients], and privilege protects what they tell us.',
    'A solicitor owes her clients a fiduciary duty and keeps what they say confidential.',
    'The shop treats its customers honestly, and that is all the law asks of it.',
  ],
  'D6: selling or serving': [
    'Our sales assistants sell shoes to forty [clients→customers] a day at the till.',
    'Our consultancy serves a dozen [customers→clients]: we listen, advise and measure results over years.',
    'Our sales assistants sell shoes to forty customers a day at the till.',
  ],
  'D7: attention': [
    'Self-service tills and a help desk look after the [clients→customers] of our supermarket.',
    'Our law firm keeps [customers→clients] informed after every hearing; the partner telephones in person.',
    'Self-service tills and a help desk look after the customers of our supermarket.',
  ],
  'D8: what is at stake': [
    'Our attorneys defend [customers→clients] who face criminal charges or a divorce.',
    'Our attorneys defend clients who face criminal charges or a divorce.',
    'Nobody loses sleep over a bag of groceries, and the grocer’s customers least of all.',
  ],
  'D9: how it is promoted': [
    'Half price on all garden chairs this week! Discounts and a wide range bring [clients→customers] to our stores.',
    'Half price on all garden chairs this week! Discounts and a wide range bring customers to our stores.',
    'Our law firm has forty years in practice and experience with cases like yours; that is why clients come to us.',
  ],
  'D10: metrics': [
    'Our subscription app lost fewer [clients→customers] last month: churn fell and conversion of free trials rose.',
    'Our subscription app lost fewer customers last month: churn fell and conversion of free trials rose.',
    'Our agency keeps a small number of loyal clients, and most accounts renew their retainer.',
  ],
  'D11: motive': [
    'An adviser takes a fee for advice that is given for the sole benefit of the client.',
    'The salesman earns a commission on every car, and his customers know it.',
  ],
  'D12: promotion and demotion': [
    'After ten years of loyalty an enterprise customer may well be called a client.',
    'A neglected client of the law firm soon behaves like a customer and shops around.',
  ],
  'D13: neighbours': [
    'Elmfield Surgery has two doctors and a nurse. [Customers→Patients] with a prescription may see the doctor without an appointment.',
    'The wholesaler sells to resellers. Its [clients→customers] stock the goods on their own shelves for the end users.',
    'Elmfield Surgery has two doctors and a nurse. Patients with a prescription may see the doctor without an appointment.',
    'The wholesaler sells to resellers. Its customers stock the goods on their own shelves for the end users.',
  ],
  'D14: departments': [
    'If your parcel is late, call [client→customer] service and our webshop will send the order again.',
    'If your parcel is late, call customer service and our webshop will send the order again.',
    'The advertising agency has a client services team.',
  ],
  'D15: real estate': [
    'Our estate agents represent you and act on your behalf under a listing agreement; you are then our [customer→client].',
    'Our real estate agents merely assist a visitor who has signed no agreement. As we do not represent him, he is our [client→customer].',
    'Our estate agents represent you and act on your behalf under a listing agreement; you are then our client.',
    'Our real estate agents merely assist a visitor who has signed no agreement. As we do not represent him, he is our customer.',
  ],
  'D16: the house style overrules every inference': [
    ['We are a law firm. Our [clients⇒customers] sign an engagement letter.', { we: { call: 'customer' } }],
    ['Our shop sells shoes. Our [customers⇒guests] return them for a refund.', { we: { call: 'guest' } }],
    ['We are a law firm. Our clients sign an engagement letter.', { we: { call: 'client' } }],
    ['Our shop sells shoes. The law firm next door has clients of its own.', { we: { call: 'customer' } }],
  ],
  'D17: one business served by another': [
    'Our agency designs packaging for breweries. The [customer→client], a family brewery, approved the creative brief.',
    'The wholesaler supplies goods for resale, and retailers are its customers.',
    'Our agency designs packaging for breweries. The client, a family brewery, approved the creative brief.',
  ],
};

describe('the distinctions of the source articles', () => {
  for (const [row, passages] of Object.entries(rows)) {
    describe(row, () => {
      for (const passage of passages) {
        const [text, setting] = typeof passage === 'string' ? [passage, {}] : passage;
        it(text, () => check(text, setting));
      }
    });
  }
});
