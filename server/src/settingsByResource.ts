/** The settings in force for each resource, asked of the client once and kept until they change. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from './capabilities';
import { parseSettings, type Settings } from './settings';

export interface SettingsByResource {
  of(uri: string): Promise<Settings>;
  /** What is kept no longer holds. A client that cannot be asked sends the new settings along. */
  change(sent: unknown): void;
  forget(uri: string): void;
}

export function createSettingsByResource(
  connection: Connection,
  client: Client,
  warn: (line: string) => void,
): SettingsByResource {
  const kept = new Map<string, Promise<Settings>>();
  const told = new Set<string>();
  let sentByClient = sectionOf(client.initializationOptions);

  /** One wrong setting is one line, however many documents it holds for. */
  function tellOnce(line: string): void {
    if (told.has(line)) return;
    told.add(line);
    warn(line);
  }

  async function ask(scopeUri: string): Promise<unknown> {
    if (!client.configuration) return sentByClient;
    try {
      return await connection.workspace.getConfiguration({ scopeUri, section: 'clientele' });
    } catch (error) {
      tellOnce(`The settings could not be asked for, so the defaults hold. ${error}`);
      return undefined;
    }
  }

  async function read(uri: string): Promise<Settings> {
    const { settings, problems } = parseSettings(await ask(uri));
    for (const { where, message } of problems) tellOnce(`${where}: ${message}`);
    return settings;
  }

  return {
    of(uri) {
      const settings = kept.get(uri) ?? read(uri);
      kept.set(uri, settings);
      return settings;
    },
    change(sent) {
      sentByClient = sectionOf(sent) ?? sentByClient;
      kept.clear();
    },
    forget(uri) {
      kept.delete(uri);
    },
  };
}

/** Some clients send `{ clientele: { … } }`, others the section itself. */
function sectionOf(sent: unknown): unknown {
  return typeof sent === 'object' && sent !== null && 'clientele' in sent ? sent.clientele : sent;
}
