/**
 * The problems of documents that are not open: kept once somebody has asked for the whole workspace to be checked, and
 * handed to the client when they are news to it. How a document is read and judged is for others to know.
 */
import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type FileEvent,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { languageOf } from '../../../core/src/index';
import type { DocumentReport, WorkspaceReport } from '../../../workspace/src/report/report';
import type { CheckParams, CheckResult } from '../protocol';
import { createSignal } from './signal';

export interface WorkspaceCheck {
  run(
    params: CheckParams,
    progress: (done: number, all: number) => void,
    token: CancellationToken,
  ): Promise<CheckResult>;
  /** Answers as soon as there is news for a client that has these results. */
  pull(previous: readonly PreviousResultId[], token: CancellationToken): Promise<WorkspaceDiagnosticReport>;
  /** Null as long as nobody has asked for a check. */
  report(): Promise<WorkspaceReport | null>;
  /** An editor has closed; what it showed no longer counts. */
  closed(uri: string): void;
  /** Files were written, made or deleted. */
  changed(changes: readonly FileEvent[]): void;
  /** What holds for the documents has changed. */
  readAgain(): void;
  /** Lets nobody wait any longer. */
  end(): void;
}

/** What is kept of a document. */
export interface CheckedDocument {
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where there is nothing to tell: it is gone, cannot be read, or is not checked. */
  readonly report: DocumentReport | null;
}

interface Needs {
  /** Null for a document that is gone or cannot be read. */
  readonly read: (uri: string) => Promise<CheckedDocument | null>;
  /** The documents that editors hold, whose texts change without a word to this file. */
  readonly open: () => readonly string[];
  /** Called once with the first check, since files are followed from then on. */
  readonly follow: () => void;
  readonly warn: (line: string) => void;
}

export function createWorkspaceCheck({ read, open, follow, warn }: Needs): WorkspaceCheck {
  const kept = new Map<string, CheckedDocument>();
  const news = createSignal();
  /** The documents that were asked for; null as long as nobody has asked. */
  let scope: Set<string> | null = null;
  let running = 0;
  let emptied = 0;
  let inTurn = Promise.resolve();
  let isToReadAgain = false;

  /** A result of its own each time, so that it is news to a client that has seen the document before. */
  function nothing(): CheckedDocument {
    return { resultId: `nothing-${++emptied}`, diagnostics: [], report: null };
  }

  async function readOne(uri: string): Promise<CheckedDocument> {
    const document = (await read(uri)) ?? nothing();
    kept.set(uri, document);
    return document;
  }

  /** One after the other in the background, so that a change of many files does not hold up the editor. */
  function soon(work: () => Promise<unknown>): void {
    inTurn = inTurn.then(work).then(news.give, (error) => warn(`A document could not be checked again. ${error}`));
  }

  function isNews(previous: readonly PreviousResultId[]) {
    const seen = new Map(previous.map(({ uri, value }) => [uri, value]));
    return [...kept].filter(([uri, { resultId }]) => seen.get(uri) !== resultId);
  }

  return {
    async run({ documents }, progress, token) {
      if (scope === null) follow();
      scope ??= new Set();
      running++;
      try {
        const wanted = new Set(documents);
        const checked: CheckedDocument[] = [];
        for (const uri of wanted) {
          if (token.isCancellationRequested) return sumUp(checked);
          checked.push(await readOne(uri));
          scope.add(uri);
          progress(checked.length, wanted.size);
        }
        for (const uri of scope) if (!wanted.has(uri)) kept.set(uri, nothing());
        scope = wanted;
        return sumUp(checked);
      } finally {
        running--;
        news.give();
      }
    },
    async pull(previous, token) {
      while (!token.isCancellationRequested && !news.isOver()) {
        const found = running > 0 ? [] : isNews(previous);
        if (found.length > 0) return { items: found.map(([uri, each]) => toReport(uri, each)) };
        await news.next(token);
      }
      return { items: [] };
    },
    async report() {
      if (scope === null) return null;
      await inTurn;
      for (const uri of open()) if (scope.has(uri)) await readOne(uri);
      return { documents: [...kept.values()].flatMap(({ report }) => report ?? []).sort(byUri) };
    },
    closed(uri) {
      if (scope?.has(uri)) soon(() => readOne(uri));
      else {
        kept.set(uri, nothing());
        news.give();
      }
    },
    changed(changes) {
      for (const { uri, type } of changes) {
        if (languageOf(uri) === null || uri.includes('/node_modules/')) continue;
        if (type === FileChangeType.Created) scope?.add(uri);
        if (scope?.has(uri)) soon(() => readOne(uri));
      }
    },
    readAgain() {
      if (scope === null || isToReadAgain) return;
      isToReadAgain = true;
      soon(async () => {
        isToReadAgain = false;
        for (const uri of scope ?? []) await readOne(uri);
      });
    },
    end: news.end,
  };
}

function sumUp(documents: readonly CheckedDocument[]): CheckResult {
  const withFindings = documents.filter(({ diagnostics }) => diagnostics.length > 0);
  return {
    documents: documents.filter(({ report }) => report !== null).length,
    withFindings: withFindings.length,
    findings: withFindings.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0),
  };
}

function toReport(uri: string, { resultId, diagnostics }: CheckedDocument): WorkspaceDiagnosticReport['items'][number] {
  return { uri, version: null, kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}

function byUri(one: DocumentReport, other: DocumentReport): number {
  return one.uri < other.uri ? -1 : one.uri > other.uri ? 1 : 0;
}
