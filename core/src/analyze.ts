/** The pipeline on one page. */
import type { Analysis, Document, Finding, HouseStyle, JudgedMention, Provider } from './model';

export function analyze(document: Document, _style: HouseStyle): Analysis {
  const mentions: JudgedMention[] = [];
  const findings: Finding[] = [];
  const provider: Provider = { who: 'us', span: null, business: null };
  for (const hit of document.text.matchAll(/\b(client|customer)s?\b/gi)) {
    const text = hit[0];
    const span = { offset: hit.index, length: text.length };
    const stem = { offset: hit.index, length: hit[1]?.length ?? 0 };
    const term = text.toLowerCase().startsWith('client') ? ('client' as const) : ('customer' as const);
    const law = /law firm/.exec(document.text);
    const evidence = law
      ? [
          {
            cue: 'law.law-firm',
            text: 'law firm',
            offset: law.index,
            length: 8,
            scope: 'document' as const,
            favours: 'client' as const,
            weight: 2,
            source: '001:D2',
          },
        ]
      : [];
    mentions.push({
      mention: {
        ...span,
        text,
        term,
        stem,
        number: text.endsWith('s') ? 'plural' : 'singular',
        possessive: false,
        letterCase: 'lower',
        block: 0,
      },
      sense: { kind: 'party', because: '' },
      provider,
      decision: {
        term: law ? 'client' : 'undecided',
        confidence: law ? 0.95 : 0,
        by: 'evidence',
        evidence,
        against: [],
        silentBecause: '',
      },
    });
    if (law && term === 'customer') {
      findings.push({
        ...span,
        code: 'wrong-term',
        severity: 'warning',
        text,
        suggestion: text.replace('customer', 'client'),
        confidence: 0.95,
        safe: true,
        message: 'A law firm has clients: “law firm”.',
        evidence,
        edits: [{ ...stem, newText: 'client' }],
        provider,
        mention: mentions.length - 1,
      });
    }
  }
  return {
    context: { business: null, confidence: 0, span: null },
    mentions,
    findings,
    words: document.text.split(/\s+/).length,
  };
}
