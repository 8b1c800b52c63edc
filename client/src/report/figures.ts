/** The pictures of the report: what is counted in each. It knows no drawing. */
import type { ReportedMention } from '../../../workspace/src/report/report';
import type { Say } from '../say';
import { type Counted, type Figure, longest, type NamedDocument, type Row, type Series, toRows } from './figure';

/** More rows than this are a list, not a picture. */
const rowsAtMost = 20;

/** Pictures in which there is nothing to see are left out. */
export function figuresOf(documents: readonly NamedDocument[], say: Say): Figure[] {
  return [
    termsByFolder(documents, say),
    termsByFile(documents, say),
    agreement(documents, say),
    cuesByDistinction(documents, say),
    confidenceSpread(documents, say),
    houseDecisions(documents, say),
  ].filter(({ rows }) => rows.length > 0);
}

const terms: readonly Series[] = [
  { name: 'client', tone: 'one' },
  { name: 'customer', tone: 'other' },
];

function termsByFolder(documents: readonly NamedDocument[], say: Say): Figure {
  const rows = countTerms(documents, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1) || './');
  return {
    title: say('The two words by folder'),
    caption: say('How often each word stands for a person or a firm.'),
    series: terms,
    // With one folder this would be one bar.
    rows: rows.length > 1 ? longest(rows, rowsAtMost) : [],
  };
}

function termsByFile(documents: readonly NamedDocument[], say: Say): Figure {
  return {
    title: say('The two words by file'),
    caption: say('How often each word stands for a person or a firm. Files with most of them come first.'),
    series: terms,
    rows: longest(
      countTerms(documents, ({ path }) => path),
      rowsAtMost,
    ),
  };
}

function countTerms(documents: readonly NamedDocument[], row: (document: NamedDocument) => string) {
  const counted = mentionsOf(
    documents,
    ({ verdict }) => verdict !== 'left',
    (document, { term }) => ({
      row: row(document),
      series: term === 'client' ? 0 : 1,
    }),
  );
  return toRows(counted, terms);
}

function agreement(documents: readonly NamedDocument[], say: Say): Figure {
  const verdicts = ['agrees', 'differs', 'undecided', 'left'] as const;
  const series: readonly Series[] = [
    { name: say('The word fits'), tone: 'well' },
    { name: say('Another word is asked for'), tone: 'wrong' },
    { name: say('Nothing tells'), tone: 'open' },
    { name: say('Left alone'), tone: 'quiet' },
  ];
  const counted = mentionsOf(
    documents,
    () => true,
    ({ path }, { verdict }) => ({
      row: path,
      series: verdicts.indexOf(verdict),
    }),
  );
  const rows = toRows(counted, series);
  const toLookAt = rows.filter(({ bars }) => (bars[1]?.value ?? 0) > 0);
  return {
    title: say('Where word and context agree'),
    caption: say(
      'For each file, how many words fit the passage they stand in. Files with something to look at come first.',
    ),
    series,
    rows: [
      ...longest(toLookAt, rowsAtMost),
      ...longest(rows, rowsAtMost).filter((row) => !toLookAt.includes(row)),
    ].slice(0, rowsAtMost),
  };
}

function cuesByDistinction(documents: readonly NamedDocument[], say: Say): Figure {
  const series: readonly Series[] = [
    { name: say('for “client”'), tone: 'one' },
    { name: say('for “customer”'), tone: 'other' },
    { name: say('for another word'), tone: 'quiet' },
  ];
  const counted = documents
    .flatMap(({ uri, path, cues }) => cues.map((cue) => ({ ...cue, uri, path })))
    .sort((one, other) => other.weight - one.weight)
    .map(
      (cue): Counted => ({
        row: cue.distinction === '' ? say('a style guide') : say(cue.distinction),
        series: cue.favours === 'client' ? 0 : cue.favours === 'customer' ? 1 : 2,
        place: cue,
        value: cue.weight,
      }),
    );
  return {
    title: say('What told, by distinction'),
    caption: say(
      'The words in your documents that told most, by what tells clients and customers apart. Longer bars weigh more.',
    ),
    series,
    rows: longest(toRows(counted, series), rowsAtMost).map(withStrongest),
  };
}

/** The places of a row stand in the order of their weight. */
function withStrongest(row: Row): Row {
  const texts = row.bars.flatMap(({ places }) => places.slice(0, 3)).map(({ text }) => text.toLowerCase());
  return {
    ...row,
    note: [...new Set(texts)]
      .slice(0, 3)
      .map((text) => `“${text}”`)
      .join(', '),
  };
}

function confidenceSpread(documents: readonly NamedDocument[], say: Say): Figure {
  const series: readonly Series[] = [
    { name: say('The word fits'), tone: 'well' },
    { name: say('Another word is asked for'), tone: 'wrong' },
  ];
  const isDecided = ({ verdict, house }: ReportedMention) =>
    house === null && (verdict === 'agrees' || verdict === 'differs');
  const counted = mentionsOf(documents, isDecided, (_, { verdict, confidence }) => ({
    row: stepOf(confidence),
    series: verdict === 'agrees' ? 0 : 1,
  }));
  return {
    title: say('How sure it is'),
    caption: say('The decisions by how often one like it is right.'),
    series,
    rows: toRows(counted, series).sort((one, other) => (one.label < other.label ? 1 : -1)),
  };
}

/** Finer towards the top, where most decisions are. */
const steps = [0, 60, 70, 80, 90, 95, 98, 99, 100];

/** Such as "90–95 %". */
function stepOf(confidence: number): string {
  const upper = steps.findIndex((step, index) => index > 0 && (confidence * 100 < step || step === 100));
  return `${String(steps[upper - 1]).padStart(2, '0')}–${steps[upper]} %`;
}

function houseDecisions(documents: readonly NamedDocument[], say: Say): Figure {
  const series: readonly Series[] = [
    { name: say('Follows the house style'), tone: 'well' },
    { name: say('Does not'), tone: 'wrong' },
  ];
  const counted = mentionsOf(
    documents,
    ({ house, verdict }) => house !== null && (verdict === 'agrees' || verdict === 'differs'),
    (_, { house, verdict }) => {
      const about = house?.rule === 'call' ? say('the people we serve') : `“${house?.about}”`;
      const origin = house?.origin ? ` (${house.origin})` : '';
      return { row: `${about}: “${house?.asks}”${origin}`, series: verdict === 'agrees' ? 0 : 1 };
    },
  );
  return {
    title: say('What the house style decided'),
    caption: say('Each setting of the house style with the words it decided.'),
    series,
    rows: longest(toRows(counted, series), rowsAtMost),
  };
}

function mentionsOf(
  documents: readonly NamedDocument[],
  isMeant: (mention: ReportedMention) => boolean,
  count: (document: NamedDocument, mention: ReportedMention) => Pick<Counted, 'row' | 'series'>,
): Counted[] {
  return documents.flatMap((document) =>
    document.mentions.filter(isMeant).map((mention) => ({
      ...count(document, mention),
      place: { ...mention, uri: document.uri, path: document.path },
    })),
  );
}
