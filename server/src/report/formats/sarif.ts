import { rules as catalogue } from "../../core/index.ts";
import type { FindingReport } from "../file-report.ts";
import { indented } from "../indent.ts";
import type { Range } from "../places.ts";
import type { Grades, ReportedFile, ReportFormat } from "./format.ts";

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning reads. */
export const sarifFormat: ReportFormat = {
  part: (file) => resultsOf(file).map(resultText).join(",\n"),
  frame: ({ version, rules }) => {
    const log = {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "sixpager",
              version,
              informationUri: "https://github.com/sixpager/sixpager",
              rules: rules.map(descriptor),
            },
          },
          columnKind: "utf16CodeUnits",
          results: [],
        },
      ],
    };
    const text = `${JSON.stringify(log, undefined, 2)}\n`;
    // The results are text already; they go into the empty list, which is the last one.
    const at = text.lastIndexOf("[]") + 1;
    return {
      before: `${text.slice(0, at)}\n`,
      between: ",\n",
      after: `\n      ${text.slice(at)}`,
      empty: text,
    };
  },
};

const levels: Grades<"error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

function descriptor(id: string): object {
  const rule = catalogue.find((each) => each.id === id);
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: rule.help },
    helpUri: `https://github.com/sixpager/sixpager/blob/main/docs/rules/${id}.md`,
    ...(rule.severity === "off" ? {} : { defaultConfiguration: { level: levels[rule.severity] } }),
    properties: { tags: [id.split("/")[0]] },
  };
}

function resultsOf({ report, fingerprints }: ReportedFile): readonly object[] {
  const uri = uriOf(report.path);
  return report.findings.map((finding, index) => result(uri, finding, fingerprints[index]));
}

function result(uri: string, finding: FindingReport<Range>, fingerprint: string | undefined): object {
  const { rule, severity, message, range, points, related } = finding;
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: place(uri, range) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id: id + 1,
            physicalLocation: place(uri, each.range),
            message: { text: each.message },
          })),
        }),
    ...(fingerprint === undefined ? {} : { partialFingerprints: { "sixpager/v1": fingerprint } }),
    properties: { points },
  };
}

const place = (uri: string, { start, end }: Range): object => ({
  artifactLocation: { uri },
  region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
});

const resultText = (each: object): string => indented(JSON.stringify(each, undefined, 2), 8);

/** A path as a URI: relative where it is relative, so that it holds in every checkout. */
function uriOf(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map((segment) => encodeURIComponent(segment))
    .join("/");
  if (path.startsWith("//")) return `file:${encoded}`;
  if (path.startsWith("/")) return `file://${encoded}`;
  return /^[a-z]:\//i.test(path)
    ? `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf("/"))}`
    : encoded;
}
