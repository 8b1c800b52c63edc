/** Runs the sentences that a house style brings along as its tests. */
import { analyze } from '../analyze';
import type { Finding, HouseStyle, PlacedProblem, StyleTest } from '../model';
import { languageOf } from '../prose/languages';
import { type Expectation, readExpectations } from './expectations';
import { styleFor } from './mergeStyles';

/** A problem at each sentence in which something else is found than it says. */
export function checkStyleTests(style: HouseStyle): readonly PlacedProblem[] {
  return style.tests.flatMap((test) => {
    const message = complaintAbout(test, style);
    if (message === null) return [];
    const { path, offset, length } = test.origin ?? { path: '', offset: 0, length: 0 };
    return [{ path, offset, length, message, severity: 'error' }];
  });
}

function complaintAbout({ text: marked, file }: StyleTest, style: HouseStyle): string | null {
  const sentence = readExpectations(marked);
  if (sentence === null) return 'A bracket has no arrow. Write [customers→clients].';
  const { text, expected } = sentence;
  const language = (file === null ? null : languageOf(file)) ?? 'markdown';
  const { findings } = analyze({ text, language }, file === null ? style : styleFor(style, file));
  const isAlike = (one: Expectation, other: Finding) =>
    one.offset === other.offset && one.text === other.text && one.suggestion === other.suggestion;
  const missed = expected.filter((one) => !findings.some((other) => isAlike(one, other)));
  const surplus = findings.filter((other) => !expected.some((one) => isAlike(one, other)));
  if (missed.length === 0 && surplus.length === 0) return null;
  const told = surplus.map((one) => `${written(one)} was found (${one.message.replace(/\.$/, '')})`);
  const untold = missed.map((one) => `${written(one)} was not found`);
  return `${[...untold, ...told].join('; ')}.`;
}

function written({ text, suggestion }: Pick<Finding, 'text' | 'suggestion'>): string {
  return `[${text}→${suggestion}]`;
}
