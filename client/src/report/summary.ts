/** The report in figures and as a list: how much was read, and what there is to look at. It knows no layout. */
import type { Say } from '../say';
import type { NamedDocument, Place } from './figure';

export interface Summary {
  readonly name: string;
  readonly value: number;
}

export function summaryOf(documents: readonly NamedDocument[], say: Say): Summary[] {
  const mentions = documents.flatMap((document) => document.mentions);
  const count = (verdict: string) => mentions.filter((mention) => mention.verdict === verdict).length;
  return [
    { name: say('documents'), value: documents.length },
    { name: say('words of prose'), value: documents.reduce((sum, { words }) => sum + words, 0) },
    { name: say('times “client” or “customer”'), value: mentions.length },
    { name: say('fit'), value: count('agrees') },
    { name: say('to look at'), value: count('differs') },
  ];
}

export interface ToLookAt {
  readonly place: Place;
  readonly suggestion: string;
  readonly message: string;
}

export function toLookAt(documents: readonly NamedDocument[]): ToLookAt[] {
  return documents.flatMap(({ uri, path, mentions }) =>
    mentions.flatMap(({ finding, ...mention }) =>
      finding === null
        ? []
        : [{ place: { ...mention, uri, path }, suggestion: finding.suggestion, message: finding.message }],
    ),
  );
}
