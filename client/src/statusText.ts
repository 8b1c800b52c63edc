/** The wording of the status item. It knows no editor. */
import type { ContextParams, Outcome } from '../../server/src/protocol';
import type { Say } from './say';

export type ServerState = 'starting' | 'running' | 'stopped';

export interface StatusText {
  readonly text: string;
  readonly detail: string;
}

/** @param context undefined while the document in view has not been read */
export function statusText(server: ServerState, context: ContextParams | undefined, say: Say): StatusText {
  if (server === 'stopped') return { text: 'Clientele', detail: say('the language server is not running') };
  if (context === undefined) {
    return { text: 'Clientele', detail: server === 'starting' ? say('starting') : say('reading') };
  }
  if (context.outcome !== 'checked') return { text: 'Clientele', detail: whyNot(context.outcome, say) };
  const { business, told, term, read, findings } = context;
  const inferred = [told ?? business?.replaceAll('-', ' '), term && `${term}s`].filter((part) => part);
  const verdict =
    findings > 0
      ? say('{0} to look at', findings)
      : read > 0
        ? say('{0} read, all well', read)
        : say('nothing to read here');
  return { text: [...inferred, verdict].join(' · '), detail: 'Clientele' };
}

function whyNot(outcome: Exclude<Outcome, 'checked'>, say: Say): string {
  return {
    off: say('not checked: clientele.enable is off'),
    ignored: say('not checked: the house style ignores this file'),
    failed: say('could not be read: see the output'),
  }[outcome];
}
