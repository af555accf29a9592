import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../core/quotation/findings';
import type { CheckResult, Problem } from '../checkFormats';
import { locale } from '../language';
import type { CheckedCode } from './codes';
import { CHECKED_CODES, codeSeverity, topicOf } from './codes';
import { nameBelow } from './names';
import { plainWords, ruleHelp, ruleLabel } from './rules';

/*
 * SARIF 2.1.0 (OASIS, errata 01), as code scanning takes it: names of files are relative to the
 * repository, every rule brings its own help, and results are known again by their words.
 */

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Stands for the folder of the repository; its address is nobody's business (3.14.14). */
const ROOT = 'SRCROOT';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** What code scanning calls them. */
const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
};

function ruleOf(
  id: CheckedCode,
  help: ReadonlyMap<string, string>,
  docs: string | null,
): ReportingDescriptor {
  const markdown = help.get(id);
  return {
    id,
    shortDescription: { text: ruleLabel(id) },
    ...(markdown === undefined
      ? {}
      : {
          fullDescription: { text: plainWords(markdown) },
          help: { text: plainWords(markdown), markdown },
        }),
    ...(docs === null ? {} : { helpUri: `${docs}#${id}` }),
    defaultConfiguration: { level: LEVELS[codeSeverity(id)] },
    properties: {
      tags: [topicOf(id)],
      precision: 'very-high',
      'problem.severity': PROBLEM_SEVERITIES[codeSeverity(id)],
    },
  };
}

function artifactOf(root: string, file: string): ArtifactLocation {
  const name = nameBelow(root, file);
  if (path.isAbsolute(name) || name.startsWith('..')) {
    return { uri: pathToFileURL(path.resolve(file)).href };
  }
  return { uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

/** @param nth which of those that are alike, from 1 */
function resultOf(problem: Problem, artifactLocation: ArtifactLocation, nth: number): Result {
  const { code, severity, message, from, to, wordPlace, fingerprint } = problem;
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
  return {
    ruleId: code,
    ruleIndex: CHECKED_CODES.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      // A Word document has no lines: its paragraphs are parts of its own (3.33).
      wordPlace === null
        ? { physicalLocation: { artifactLocation, region } }
        : {
            physicalLocation: { artifactLocation },
            logicalLocations: [{ name: wordPlace, kind: 'element' }],
          },
    ],
    partialFingerprints: { 'trichDan/v1': `${fingerprint}:${nth}` },
  };
}

/** @param version of the program */
export async function asSarif(result: CheckResult, version: string): Promise<string> {
  const { files, root, failures, docs } = result;
  const help = await ruleHelp();
  const results = files.flatMap((file) => {
    const artifact = artifactOf(root, file.path);
    const seen = new Map<string, number>();
    return file.problems.map((problem) => {
      const nth = (seen.get(problem.fingerprint) ?? 0) + 1;
      seen.set(problem.fingerprint, nth);
      return resultOf(problem, artifact, nth);
    });
  });
  const notifications = failures.map(({ file, message }): Notification => {
    const locations = [{ physicalLocation: { artifactLocation: artifactOf(root, file) } }];
    return { level: 'error', message: { text: message }, locations };
  });
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'trich-dan',
            semanticVersion: version,
            language: locale,
            ...(docs === null ? {} : { informationUri: docs }),
            rules: CHECKED_CODES.map((id) => ruleOf(id, help, docs)),
          },
        },
        automationDetails: { id: 'trich-dan/' },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: notifications,
          },
        ],
        originalUriBaseIds: {
          [ROOT]: { description: { text: 'The root of the repository, or the working folder.' } },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
