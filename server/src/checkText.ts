/** The findings in a text that is in no document, and the text with those mended that are certain: for agents that draft. */
import { languageOf } from '../../core/src/index';
import { applyEdits, joinEdits } from '../../workspace/src/edits';
import { positionsIn } from '../../workspace/src/lines';
import type { Analyses } from './analyses';
import type { CheckTextParams, CheckTextResult } from './protocol';

export async function checkText({ uri, text }: CheckTextParams, analyses: Analyses): Promise<CheckTextResult> {
  const { outcome, analysis } = await analyses.ofText(uri, { text, language: languageOf(uri) ?? 'markdown' });
  const positionOf = positionsIn(text);
  const findings = analysis.findings.map((finding) => {
    const { line, column } = positionOf(finding.offset);
    const { text: word, suggestion, message, code, safe } = finding;
    return { line, column, text: word, suggestion, message, rule: code, certain: safe };
  });
  const corrected = applyEdits(text, joinEdits(analysis.findings.filter(({ safe }) => safe)));
  return { outcome, business: analysis.context.business, findings, corrected };
}
