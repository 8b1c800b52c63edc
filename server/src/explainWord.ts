/** Why the word at a place was judged as it was, with the places that told. The reading is the core’s; this file lays it out. */
import type { Position } from 'vscode-languageserver';
import type { ExplainedCue, Explanation, explain, Finding, JudgedMention } from '../../core/src/index';
import { rulePage } from '../../workspace/src/rulePage';
import type { AnalysedDocument } from './analyses';
import { explanationReport } from './explanationReport';
import { houseRule } from './houseStyle/houseRule';
import { mentionAt } from './mentionAt';
import type { ExplainedPlace, ExplainResult } from './protocol';
import { toRange } from './toLsp';

/** Everything there is to tell about one mention. */
export interface Explained {
  readonly judged: JudgedMention;
  readonly finding: Finding | undefined;
  readonly explanation: Explanation;
}

/** Null where no mention stands. */
export function explainWord(
  analysed: AnalysedDocument,
  position: Position,
  explainMention: typeof explain,
): ExplainResult | null {
  const { document, source, analysis } = analysed;
  const index = mentionAt(analysed, position);
  const judged = index === null ? undefined : analysis.mentions[index];
  if (judged === undefined) return null;
  const finding = analysis.findings.find(({ mention }) => mention === index);
  const explanation = explainMention(source, analysis, judged);
  const explained = { judged, finding, explanation };
  const place = (cue: ExplainedCue): ExplainedPlace => {
    const { text, what, distinction, length } = cue;
    return { text, what, distinction, range: length > 0 ? toRange(document, cue) : null };
  };
  return {
    range: toRange(document, judged.mention),
    verdict: explanation.verdict,
    reading: explanation.reading,
    cues: explanation.cues.map(place),
    against: explanation.against.map(place),
    house: houseRule(analysed, judged.decision.house),
    page: finding === undefined ? null : rulePage(finding.code),
    report: explanationReport(analysed, explained),
  };
}
