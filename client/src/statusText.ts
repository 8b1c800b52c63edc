/** The wording of the status item. It knows no editor. */
import type { ContextParams, Outcome } from '../../server/src/protocol';

const quiet: Readonly<Record<Exclude<Outcome, 'checked'>, string>> = {
  off: 'not checked: clientele.enable is off',
  ignored: 'not checked: the house style ignores this file',
  failed: 'could not be read: see the output',
};

/** @param context undefined while nothing has been read yet */
export function statusText(context: ContextParams | undefined): { text: string; detail: string } {
  if (context === undefined) return { text: 'Clientele', detail: 'reading' };
  if (context.outcome !== 'checked') return { text: 'Clientele', detail: quiet[context.outcome] };
  const { business, term, read, findings } = context;
  const told = [business?.replaceAll('-', ' '), term && `${term}s`].filter((part) => part);
  const verdict =
    findings > 0 ? `${findings} to look at` : read > 0 ? `${read} read, all well` : 'nothing to read here';
  return { text: [...told, verdict].join(' · '), detail: 'Clientele' };
}
