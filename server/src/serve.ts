/**
 * The server on one page: what it is made of, and who answers which message. It keeps nothing between requests but
 * caches it can drop, and it knows neither the transport nor how a word is judged.
 */
import { type Connection, TextDocuments } from 'vscode-languageserver';
import { analyze, explain } from '../../core/src/index';
import { besideDocuments } from '../../workspace/src/beside/beside';
import { cachedSource } from '../../workspace/src/cachedSource';
import type { StyleSource } from '../../workspace/src/styleSource';
import { createAnalyses } from './analyses';
import { answerExtension } from './answerExtension';
import { answerFeatures } from './answerFeatures';
import type { Client } from './capabilities';
import { newsOfContext } from './contextReport';
import { documentsIn } from './encodedDocument';
import { followClient } from './followClient';
import { createGuard } from './guard';
import { createHouseStyles } from './houseStyle/houseStyles';
import { isSameUri } from './houseStyle/placeOf';
import { byScheme, clientFiles, openEditors } from './houseStyle/sources';
import { createStyleWatch } from './houseStyle/watchStyles';
import { createOpenDocuments } from './openDocuments';
import { contextNotification } from './protocol';
import { createReadAnywhere } from './readAnywhere';
import { createSettingsByResource } from './settingsByResource';
import { saysTheSame } from './toLsp';
import { answerCheck } from './workspaceCheck/answerCheck';
import { createWorkspaceFolders } from './workspaceFolders';

/** What the server needs of the core; a test may hand over another. */
export interface Engine {
  readonly analyze: typeof analyze;
  readonly explain: typeof explain;
}

/** @param disk how files are read; null where there is no disk and the client is asked for all of them */
export function serve(
  connection: Connection,
  client: Client,
  disk: StyleSource | null,
  engine: Engine = { analyze, explain },
): void {
  const documents = new TextDocuments(documentsIn(client.positionEncoding));
  documents.listen(connection);
  const warn = (line: string) => connection.console.warn(line);
  const guard = createGuard((line) => connection.console.error(line));
  const settings = createSettingsByResource(connection, client, warn);
  const folders = createWorkspaceFolders(connection, client);
  const disks = byScheme(disk, clientFiles(connection, warn));
  const files = cachedSource(disks, client.watchesFiles);
  const editors = openEditors(documents, files);
  const watch = createStyleWatch(connection, client, warn);
  const houseStyles = createHouseStyles({
    source: editors,
    // As saved: somebody in the midst of a page has not said it yet. Where no change is told, the first reading holds.
    besideOf: besideDocuments(client.watchesFiles ? files : cachedSource(disks), disks),
    settings: settings.of,
    folders: folders.all,
    isOpen: (uri) => documents.keys().some((open) => isSameUri(open, uri)),
    warn,
    follow: watch.follow,
  });
  const analyses = createAnalyses({
    analyze: engine.analyze,
    documents: documentsIn(client.positionEncoding),
    inForce: houseStyles.of,
    guard,
    saysTheSame: (one, other) => saysTheSame(one, other, client),
    tell: (analysed, before) => {
      const news = newsOfContext(analysed, before);
      if (news !== null) void connection.sendNotification(contextNotification, news);
    },
  });
  const anywhere = createReadAnywhere({ documents, analyses, files: disks, folders: folders.all, forget });
  const open = createOpenDocuments({ documents, analyses, houseStyles, guard, client });

  function forget(uri: string): void {
    settings.forget(uri);
    houseStyles.forget(uri);
  }

  answerFeatures(connection, { open, houseStyles, client, explainMention: engine.explain });
  answerExtension(connection, { open, anywhere, analyses, editors, client, engine, forget });
  const check = answerCheck(connection, { read: anywhere.read, open: () => documents.keys(), client, warn });
  const kept = { documents, open, files, editors, settings, folders, watch, check };
  followClient(connection, { ...kept, guard, client, warn, forget });
}
