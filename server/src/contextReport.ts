/** What the status item tells about a document: counts and ids, no wording. */
import type { Analysis, HouseStyle, HouseTerm } from '../../core/src/index';
import type { AnalysedDocument } from './analyses';
import type { ContextParams } from './protocol';

/** What was told of each analysis, as it was sent. */
const told = new WeakMap<AnalysedDocument, string>();

/** The report on an analysis; null for one that a client which has that on the one before would learn nothing from. */
export function newsOfContext(analysed: AnalysedDocument, before: AnalysedDocument | undefined): ContextParams | null {
  const report = contextReport(analysed);
  const text = JSON.stringify(report);
  told.set(analysed, text);
  return before && told.get(before) === text ? null : report;
}

export function contextReport({ document, source, inForce, outcome, analysis }: AnalysedDocument): ContextParams {
  const { business, span } = analysis.context;
  return {
    uri: document.uri,
    outcome,
    business,
    told: span && source.text.slice(span.offset, span.offset + span.length).replace(/\s+/g, ' '),
    term: termThatFollows(analysis, inForce.style),
    read: analysis.mentionCount,
    findings: analysis.findings.length,
  };
}

/** The word for the people we serve: the house style's, or else the one most decisions about our own people came to. */
function termThatFollows({ usualTerm }: Analysis, { we }: HouseStyle): HouseTerm | null {
  return we.call === 'infer' ? usualTerm : we.call;
}
