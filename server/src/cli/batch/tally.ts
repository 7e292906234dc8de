import type { Severity } from "../../core/index.ts";
import type { Whole } from "../../report/formats/format.ts";
import type { Summary } from "../../report/json.ts";
import type { Failed, Judged, Verdict } from "./verdict.ts";

/** What a run knows of its documents so far; of each no more than what is still needed at the end. */
export interface Tally {
  add(verdict: Verdict): void;
  /** Documents that could not be read or judged. */
  readonly failed: readonly Failed[];
  /** How many were judged. */
  readonly files: number;
  /** Texts that fixing changed, and the diffs of all. */
  readonly writes: readonly { readonly path: string; readonly write: NonNullable<Judged["write"]> }[];
  readonly diffs: readonly string[];
  /** Rules that threw, with the document that made them do so. */
  readonly broken: readonly { readonly path: string; readonly rule: string; readonly error: string }[];
  whole(version: string): Whole;
  /** True when there is a finding of this severity or above. */
  hasFinding(atLeast: Severity): boolean;
}

export function createTally(withBaseline: boolean): Tally {
  const failed: Failed[] = [];
  const writes: { path: string; write: NonNullable<Judged["write"]> }[] = [];
  const diffs: string[] = [];
  const broken: { path: string; rule: string; error: string }[] = [];
  const rules = new Set<string>();
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  let skipped = 0;
  let lowestScore: number | null = null;
  let baselined = 0;

  const addJudged = (judged: Judged): void => {
    files += 1;
    lowestScore = Math.min(lowestScore ?? judged.score, judged.score);
    baselined += judged.forgiven;
    for (const rule of judged.rules) rules.add(rule);
    for (const severity of severities) findings[severity] += judged.findings[severity];
    for (const { rule, error } of judged.failures) broken.push({ path: judged.path, rule, error });
    if (judged.diff !== "") diffs.push(judged.diff);
    if (judged.write !== undefined) writes.push({ path: judged.path, write: judged.write });
  };
  const summary = (): Summary => ({
    files,
    skipped,
    findings: severities.reduce((sum, severity) => sum + findings[severity], 0),
    lowestScore,
    ...(withBaseline ? { baselined } : {}),
  });
  return {
    add(verdict) {
      if (verdict.kind === "judged") addJudged(verdict);
      else if (verdict.kind === "failed") failed.push(verdict);
      else skipped += 1;
    },
    failed,
    get files() {
      return files;
    },
    writes,
    diffs,
    broken,
    whole: (version) => ({ version, summary: summary(), rules: Array.from(rules).toSorted() }),
    hasFinding: (atLeast) =>
      severities.slice(0, severities.indexOf(atLeast) + 1).some((severity) => findings[severity] > 0),
  };
}

/** The gravest first. */
const severities: readonly Severity[] = ["error", "warning", "information", "hint"];
