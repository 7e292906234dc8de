import path from "node:path";
import { version } from "../../../../package.json";
import { type Analysis, analyze, argumentOf, type DocumentInfo, type Settings } from "../../core/index.ts";
import { type ArgumentReport, argumentReport } from "../../report/argument-report.ts";
import { type FileReport, fileReport } from "../../report/file-report.ts";
import { formats } from "../../report/formats/index.ts";
import { placesOf, type Range } from "../../report/places.ts";
import { plain } from "../../report/text.ts";
import { type ResultCache, resultCache } from "../cache.ts";
import { decode, encode, withEncodingFinding } from "../decode.ts";
import { isFailure, reasonOf } from "../failure.ts";
import type { Document } from "../find-documents.ts";
import { fixed, unifiedDiff } from "../fix.ts";
import { colours } from "../paint.ts";
import { readFileBytes } from "../read-bytes.ts";
import { createSettingsReader, type SettingsReader } from "../settings.ts";
import { isWordName, locatedByParagraph, markdownNames, readWord } from "../word.ts";
import { fingerprintOf, uniqueFingerprints } from "./fingerprint.ts";
import { type Judged, type Known, type Orders, passedOver, type Task, type Verdict } from "./verdict.ts";

/** Judges one document after the other. What goes wrong with one is its verdict; nothing is thrown. */
export type Judge = (task: Task) => Promise<Verdict>;

export function createJudge(orders: Orders): Judge {
  const settingsOf = createSettingsReader(orders.overrides, orders.cwd);
  const cache = orders.cache === undefined || orders.fix ? undefined : resultCache(orders.cache);
  return async (task) => {
    try {
      return await judge(task, orders, settingsOf, cache);
    } catch (error) {
      const { shown } = namesOf(task.document, orders);
      const message = isFailure(error) ? reasonOf(error) : `cannot judge ${shown}: ${reasonOf(error)}`;
      return { kind: "failed", message };
    }
  };
}

/** The path that decides on settings, and the one that reports and messages show. */
export function namesOf({ file, path: shown }: Document, { stdinName, cwd }: Orders) {
  if (file !== undefined) return { named: file, shown, settingsPath: file };
  return {
    named: stdinName,
    shown: stdinName ?? shown,
    settingsPath: path.resolve(cwd, stdinName ?? "stdin.md"),
  };
}

/** What the engine found in a document, before anything of it is left out. */
export interface Examined {
  readonly judged: boolean;
  readonly report: FileReport<Range>;
  /** One for each finding. */
  readonly fingerprints: readonly string[];
  readonly failures: Analysis["failures"];
  /** Present for formats that show it. */
  readonly argument?: ArgumentReport;
}

interface Changes {
  readonly diff: string;
  readonly write: Judged["write"];
}

const unchanged: Changes = { diff: "", write: undefined };

async function judge(
  task: Task,
  orders: Orders,
  settingsOf: SettingsReader,
  cache: ResultCache | undefined,
): Promise<Verdict> {
  const { document, known } = task;
  const { named, shown, settingsPath } = namesOf(document, orders);
  const { settings: configured, ignored } = await settingsOf(settingsPath);
  if (ignored && !document.asked) return passedOver;
  // What a noise budget would fold into one finding is known or new on its own.
  const settings: Settings = known === undefined ? configured : { ...configured, budget: "off" };
  const bytes = task.bytes ?? (await readFileBytes(settingsPath, shown));
  const fileName = named === undefined ? undefined : path.basename(named);
  const info = { asked: document.asked, ...(fileName === undefined ? {} : { fileName }) };
  if (fileName !== undefined && isWordName(fileName)) {
    return verdict(await examineWord(bytes, fileName, shown, settings, orders), unchanged, task, orders);
  }
  if (orders.fix) {
    const { examined, changes } = fix(bytes, shown, document, settings, info, orders);
    return verdict(examined, changes, task, orders);
  }
  const examined =
    cache === undefined
      ? examine(bytes, shown, settings, info, orders)
      : cache.recall([version, settings, info, wantsArgument(orders)], bytes, shown, () =>
          examine(bytes, shown, settings, info, orders),
        );
  return verdict(examined, unchanged, task, orders);
}

const wantsArgument = ({ format }: Orders): boolean => formats[format].wantsArgument === true;

function examine(
  bytes: Uint8Array,
  shown: string,
  settings: Settings,
  info: DocumentInfo,
  orders: Orders,
): Examined {
  const decoded = decode(bytes);
  const analysis = analyze(decoded.text, settings, info);
  return examined(shown, decoded.text, analysis, orders, withEncodingFinding(analysis, decoded));
}

/** `told` is the analysis with what else there is to say. */
function examined(
  shown: string,
  text: string,
  analysis: Analysis,
  orders: Orders,
  told: Analysis = analysis,
): Examined {
  const places = placesOf(text);
  return {
    judged: told.judged,
    report: fileReport(shown, told, places),
    fingerprints: told.findings.map((finding) => fingerprintOf(finding, text)),
    failures: told.failures,
    ...(wantsArgument(orders) && { argument: argumentReport(told, argumentOf(analysis), text, places) }),
  };
}

/** A Word document is judged as the Markdown that importing it would write. */
async function examineWord(
  bytes: Uint8Array,
  fileName: string,
  shown: string,
  settings: Settings,
  orders: Orders,
): Promise<Examined> {
  const names = markdownNames(fileName);
  const { markdown } = await readWord(bytes, shown, names.images);
  const analysis = analyze(markdown, settings, { asked: true, fileName: names.markdown });
  const found = examined(shown, markdown, analysis, orders);
  return { ...found, report: await locatedByParagraph(found.report, markdown) };
}

function fix(
  bytes: Uint8Array,
  shown: string,
  { file }: Document,
  settings: Settings,
  info: DocumentInfo,
  orders: Orders,
) {
  const decoded = decode(bytes);
  // Writing back what could not be read would destroy it.
  if (decoded.firstReplaced !== undefined) {
    return { examined: examine(bytes, shown, settings, info, orders), changes: unchanged };
  }
  const { text, analysis } = fixed(decoded.text, (each) => analyze(each, settings, info));
  if (text === decoded.text || (!analysis.judged && info.asked !== true)) {
    return { examined: examined(shown, text, analysis, orders), changes: unchanged };
  }
  const changes: Changes = {
    diff: unifiedDiff(shown, decoded.text, text),
    write: file === undefined ? undefined : { file, bytes: encode(text, decoded.encoding) },
  };
  return { examined: examined(shown, text, analysis, orders), changes };
}

function verdict(found: Examined, changes: Changes, { document, known }: Task, orders: Orders): Verdict {
  if (!found.judged && !document.asked) return passedOver;
  const ids = found.report.findings.map(({ rule }, index) => `${rule} ${found.fingerprints[index]}`);
  const fresh = freshOnes(ids, known);
  const only = <Each>(list: readonly Each[]): readonly Each[] => list.filter((_, index) => fresh[index]);
  const report = { ...found.report, findings: only(found.report.findings) };
  const { path: shown, findings, score } = report;
  const fingerprints = only(uniqueFingerprints(shown, found.fingerprints));
  const argument = found.argument && { ...found.argument, losses: only(found.argument.losses) };
  return {
    kind: "judged",
    path: shown,
    part: formats[orders.format].part(
      { report, fingerprints, ...(argument && { argument }) },
      orders.coloured ? colours : plain,
    ),
    score: score.total,
    findings: {
      error: findings.filter(({ severity }) => severity === "error").length,
      warning: findings.filter(({ severity }) => severity === "warning").length,
      information: findings.filter(({ severity }) => severity === "information").length,
      hint: findings.filter(({ severity }) => severity === "hint").length,
    },
    rules: Array.from(new Set(findings.map(({ rule }) => rule))),
    failures: found.failures,
    all: known === undefined ? {} : countsOf(ids),
    forgiven: ids.length - findings.length,
    ...changes,
  };
}

/** Which findings the baseline does not know. Of those that are alike, it knows the first so many. */
function freshOnes(ids: readonly string[], known: Known | undefined): readonly boolean[] {
  if (known === undefined) return ids.map(() => true);
  if (known === "all") return ids.map(() => false);
  const left = new Map(Object.entries(known));
  return ids.map((id) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  });
}

function countsOf(ids: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.fromEntries(counts);
}
