/** Tells the server which commands its actions and hovers may call. */
import type { StaticFeature } from 'vscode-languageclient';
import { applyFixCommand, type ClientOffers, explainCommand } from '../../server/src/protocol';

export const offeredCommands: readonly string[] = [explainCommand, applyFixCommand];

export function offerCommands(): StaticFeature {
  return {
    fillClientCapabilities(capabilities) {
      const offers: ClientOffers = { commands: offeredCommands };
      capabilities.experimental = { ...capabilities.experimental, ...offers };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
  };
}
