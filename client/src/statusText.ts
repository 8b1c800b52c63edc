/** The wording of the status item. It knows no editor. */
import type { ContextParams, Outcome } from '../../server/src/protocol';

export type ServerState = 'starting' | 'running' | 'stopped';

export interface StatusText {
  readonly text: string;
  readonly detail: string;
}

const notChecked: Readonly<Record<Exclude<Outcome, 'checked'>, string>> = {
  off: 'not checked: clientele.enable is off',
  ignored: 'not checked: the house style ignores this file',
  failed: 'could not be read: see the output',
};

/** @param context undefined while the document in view has not been read */
export function statusText(server: ServerState, context: ContextParams | undefined): StatusText {
  if (server === 'stopped') return { text: 'Clientele', detail: 'the language server is not running' };
  if (context === undefined) return { text: 'Clientele', detail: server === 'starting' ? 'starting' : 'reading' };
  if (context.outcome !== 'checked') return { text: 'Clientele', detail: notChecked[context.outcome] };
  const { business, told, term, read, findings } = context;
  const inferred = [told ?? business?.replaceAll('-', ' '), term && `${term}s`].filter((part) => part);
  const verdict =
    findings > 0 ? `${findings} to look at` : read > 0 ? `${read} read, all well` : 'nothing to read here';
  return { text: [...inferred, verdict].join(' · '), detail: 'Clientele' };
}
