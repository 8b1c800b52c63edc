/** SARIF 2.1.0, which code hosts show in pull requests and which merges over many machines. */
import type { ArtifactLocation, Fix, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { rules, type Severity } from '../../../core/src/index';
import { rulePage } from '../../../workspace/src/rulePage';
import type { Failure, FileReport, FindingReport, Place, Report } from '../report';
import { adviceOf } from './adviceOf';
import type { Presentation } from './index';

const home = 'https://github.com/clientele/clientele';

export function sarif({ files, errors }: Report, { version, shard }: Presentation): string {
  const category = shard === null ? 'clientele' : `clientele-${shard.index}-of-${shard.of}`;
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: { name: 'Clientele', semanticVersion: version, informationUri: home, rules: rules.map(describeRule) },
        },
        // Code hosts keep one result set for each category, so each shard has its own.
        automationDetails: { id: `${category}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: errors.length === 0, toolExecutionNotifications: errors.map(describeFailure) },
        ],
        results: files.flatMap(describeFile),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function describeRule({ code, title, severity }: (typeof rules)[number]): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    helpUri: rulePage(code),
    defaultConfiguration: { level: levels[severity] },
  };
}

function describeFile({ path, findings }: FileReport): Result[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, severity, text, suggestion, confidence, safe } = finding;
    // Lines shift and words stay, so the same word under the same rule is told apart by its turn only.
    const name = `${code}:${text.toLowerCase()}→${suggestion.toLowerCase()}`;
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return {
      ruleId: code,
      ruleIndex: rules.findIndex((rule) => rule.code === code),
      level: levels[severity],
      message: { text: adviceOf(finding) },
      locations: [{ physicalLocation: { artifactLocation: locate(path), region: regionOf(finding) } }],
      partialFingerprints: { 'clienteleFinding/v1': `${path}:${name}:${turn}` },
      fixes: [fixOf(path, finding)],
      properties: { confidence, safe },
    };
  });
}

function fixOf(path: string, { suggestion, edits }: FindingReport): Fix {
  const replacements = edits.map((edit) => ({
    deletedRegion: regionOf(edit),
    insertedContent: { text: edit.newText },
  }));
  return {
    description: { text: suggestion === '' ? 'Remove this comment.' : `Replace with “${suggestion}”.` },
    artifactChanges: [{ artifactLocation: locate(path), replacements }],
  };
}

function regionOf({ line, column, endLine, endColumn, offset, length }: Place): Region {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: offset,
    charLength: length,
  };
}

/** Relative to the root of the sources, which is the working folder. */
function locate(path: string): ArtifactLocation {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function describeFailure({ path, line, message }: Failure): Notification {
  const region = line === undefined ? {} : { region: { startLine: line } };
  return {
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: locate(path), ...region } }],
  };
}
