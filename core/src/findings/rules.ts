/** Rule codes, their titles, default severities and pages: one table. */
import type { RuleCode, Severity } from '../model';

export interface Rule {
  readonly code: RuleCode;
  readonly title: string;
  readonly severity: Severity;
  /** File name of its page under docs/rules, without the ending. */
  readonly page: string;
}

export const rules: readonly Rule[] = [
  { code: 'wrong-term', title: 'The context asks for the other word', severity: 'warning', page: 'wrong-term' },
  { code: 'house-term', title: 'The house style asks for another word', severity: 'warning', page: 'house-term' },
  { code: 'mixed-terms', title: 'The same people are called both names', severity: 'information', page: 'mixed-terms' },
  {
    code: 'defined-term',
    title: 'The document gives this party another name',
    severity: 'warning',
    page: 'defined-term',
  },
  {
    code: 'invalid-directive',
    title: 'A comment for Clientele is misspelt',
    severity: 'information',
    page: 'invalid-directive',
  },
  {
    code: 'unused-directive',
    title: 'A comment for Clientele silences nothing',
    severity: 'information',
    page: 'unused-directive',
  },
];
