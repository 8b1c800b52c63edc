/**
 * What each sign is worth to a decision, in points towards *client* and towards *customer*. Data only.
 * The signs and their order of size come from counts on published text; the optimum is flat, so the numbers are round.
 */

export interface Points {
  readonly client: number;
  readonly customer: number;
}

export const points = {
  /** The lexicon's score towards the side, from -1 to 2.2. */
  lexicon: { client: 1.2, customer: 1.2 },
  /** More than 3 and more than 6 points of evidence for the side. */
  plenty: { client: 0.8, customer: 0.5 },
  abundance: { client: 0.4, customer: 0.9 },
  /** Less than 1.5 points of evidence for the side. */
  scant: { client: -1, customer: -1 },
  /** More than three tenths of the evidence speaks against. */
  opposed: { client: -0.7, customer: -0.7 },
  /** Points of the cues right beside the mention, for the side and against it, up to 2. */
  direct: { client: 0.8, customer: 0.5 },
  directAgainst: { client: -0.3, customer: -0.5 },
  /** The words of its own sentence speak for the other side, and no “our” says whose it is. */
  outweighed: { client: -2, customer: -2 },
  /** At least 2 points of evidence and next to nothing against. */
  unopposed: { client: 0, customer: 0.6 },
  /** The other term stands in the same sentence: the writer tells the two apart. */
  contrast: { client: -1.8, customer: -1.8 },
  /** Listed with employees, suppliers and the like. */
  listed: { client: -1.4, customer: -1.2 },
  /** “Customers and vendors”: whom any business sells to and buys from. */
  ofTrade: { client: -2, customer: 0 },
  /** Nothing near speaks for the side but everyday words of business. */
  vague: { client: -0.4, customer: -0.8 },
  /** Nothing for the side in its sentence or heading, and a provider of unknown trade. */
  distant: { client: -0.8, customer: -0.8 },
  /** Words of trades that use both terms, 0 to 2. */
  overlap: { client: -0.9, customer: -0.75 },
  /** Each further group of cues that agrees, up to 2. */
  agreement: { client: 0.25, customer: 0.25 },
  /** Another mention of the same provider points the other way. */
  contradiction: { client: -0.6, customer: -0.9 },
  /** The mean lexicon score of the other mentions of the same provider. */
  coherence: { client: 0.5, customer: 0.5 },
  /** "our", "my" right at the mention. */
  ours: { client: 0.7, customer: -0.7 },
  /** "your" right at the mention. */
  readers: { client: 0.7, customer: -0.8 },
  /** The document shows people served to be businesses themselves. */
  servesBusinesses: { client: 0.3, customer: -0.8 },
  /** A third party of unknown trade. */
  third: { client: -0.9, customer: 0.4 },
  /** The writer's trade has clients (customers), by how sure and how far it applies. */
  ourTradeAgrees: { client: 1.8, customer: 1.6 },
  ourTradeOpposes: { client: -1.6, customer: -2.4 },
  readersTradeAgrees: { client: 1.6, customer: 1.3 },
  readersTradeOpposes: { client: -1.2, customer: -1.8 },
  /** The trade of a third party that is named. */
  thirdTradeAgrees: { client: 0.9, customer: 1.2 },
  thirdTradeOpposes: { client: -1.6, customer: -1.2 },
  /** “B2B clients”, “corporate clients”: no shop’s or restaurant’s public, whatever trade the words around name. */
  ofBusinesses: { client: 0, customer: -2 },
  /** "our client's customers": the provider is itself somebody's client or customer. */
  chain: { client: -2.5, customer: 1.2 },
  /** "your customers", where the reader is whom the writer serves and nobody says in what trade. */
  servedReader: { client: -1, customer: 0 },
  /** A fixed compound with *customer* ("customer experience") that is no possessive. */
  compound: { client: -2, customer: 0.5 },
  /** It modifies another noun ("customer data"), no possessor says whose, and a declared business would claim it. */
  attributive: { client: -1.5, customer: -0.5 },
  /** It modifies another noun, no possessor says whose, and nothing in its sentence speaks for the side. */
  topic: { client: -1.5, customer: -1.8 },
  /** It modifies another noun that is not one of this side's own ("customer needs"). */
  modifies: { client: -1.5, customer: 0 },
  /** “The client”, “my clients”: a party known to the provider. */
  known: { client: 1.5, customer: -0.8 },
  /** “Customers expect”: a public. */
  public: { client: -0.5, customer: 0.5 },
  /** The text speaks of programs. */
  technical: { client: -0.9, customer: -1 },
  /** Words of trades that serve businesses, and nobody at the mention who serves it. */
  brands: { client: -0.6, customer: 0 },
  /** Nobody says whose it is, and the writer’s work is for the people of those it serves: an agency’s, a software maker’s. */
  theirs: { client: -1.5, customer: -1.5 },
  /** Nobody says whose it is, and a single word near speaks for the side. */
  lone: { client: -1, customer: -0.3 },
  /** Nobody says whose it is, and the document uses both words: it may be of other people. */
  apart: { client: 0, customer: -1 },
  /** The document uses the other word for the people served again and again: its writer means it. */
  established: { client: -1.2, customer: -0.8 },
  /**
   * A long document uses no other word: its writer means it, and in so many words some speak for the other by chance.
   * Half as much where the text says outright that the writer’s trade has the other word.
   */
  steady: { client: -3, customer: -3 },
  /** The trade is divided between the words. */
  dividedTrade: { client: -1.6, customer: -1.2 },
  /** The business is declared in the house style. */
  declaredAgrees: { client: 2, customer: 2 },
  declaredOpposes: { client: -3, customer: -3 },
  constant: { client: -0.2, customer: -1.3 },
} as const satisfies Record<string, Points>;

/** The points a decision needs; higher towards *customer*, where published text is wrong more often. */
export const bar: Points = { client: 0.13, customer: -0.7 };

/** Confidence is 1 / (1 + e^-(slope × points + shift)), fitted so that 0.9 means right nine times in ten. */
export const calibration = { slope: 1.2, shift: 1.7 } as const;
