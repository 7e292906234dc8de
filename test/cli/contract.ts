import { z } from "zod";

/** The contract's JSON object, key by key. `metrics` and `risks` may be absent. */
const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) });
const range = z
  .strictObject({ start: position, end: position })
  .refine(
    ({ start, end }) => start.line < end.line || (start.line === end.line && start.column <= end.column),
    "a range ends where it starts, or later",
  );
const atMost = (decimals: number) => (value: number) => Number(value.toFixed(decimals)) === value;
const points = z.number().min(0).max(100).refine(atMost(2), "at most two decimals");
const pages = z.number().min(0).refine(atMost(2), "at most two decimals");
const words = z.int().min(0);

const section = z
  .strictObject({
    id: z.string().min(1),
    title: z.string(),
    status: z.enum(["present", "thin", "empty", "missing"]),
    line: z.int().min(1).optional(),
    lines: z.array(z.int().min(1)),
    words,
    score: z.number().min(0).max(1).refine(atMost(2), "at most two decimals"),
  })
  .refine(
    ({ status, line }) => (status === "missing") === (line === undefined),
    "a line unless it is missing",
  )
  .refine(({ line, lines }) => lines[0] === line, "the first of its lines");

const finding = z.strictObject({
  rule: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/),
  severity: z.enum(["error", "warning", "information", "hint"]),
  message: z.string().min(1),
  range,
  points,
  related: z.array(z.strictObject({ message: z.string().min(1), range })),
  fixes: z.array(z.strictObject({ title: z.string().min(1), safe: z.boolean() })),
});

const told = z.string().min(1);

const metric = z.strictObject({
  name: told,
  kind: z.enum(["customer", "business"]).optional(),
  baseline: told.optional(),
  target: told.optional(),
  deadline: told.optional(),
  owner: told.optional(),
  line: z.int().min(1),
});

const risk = z.strictObject({ risk: told, mitigation: told.optional(), line: z.int().min(1) });

const file = z.strictObject({
  path: z.string().min(1),
  recognition: z.strictObject({
    isNarrative: z.boolean(),
    profile: z.string().min(1),
    reason: z.string().min(1),
  }),
  language: z.string().min(2),
  score: z.strictObject({
    total: z.number().min(0).max(100).refine(atMost(1), "at most one decimal"),
    criteria: z.array(z.strictObject({ id: z.string().min(1), points, earned: points })),
  }),
  pages: z.strictObject({
    body: pages,
    limit: pages,
    appendix: pages,
    breaks: z.array(z.strictObject({ page: z.int().min(2), line: z.int().min(1), column: z.int().min(1) })),
    uncertain: z
      .array(
        z.strictObject({
          reason: z.enum(["characters", "pictures", "html"]),
          count: z.int().min(1),
          pages: z.number().positive(),
        }),
      )
      .min(1)
      .optional(),
  }),
  words: z.strictObject({ body: words, appendix: words }),
  sections: z.array(section),
  metrics: z.array(metric),
  risks: z.array(risk),
  findings: z.array(finding),
});

const contract = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  files: z.array(file),
  summary: z.strictObject({
    files: z.int().min(0),
    skipped: z.int().min(0),
    findings: z.int().min(0),
    lowestScore: z.number().min(0).max(100).nullable(),
    baselined: z.int().min(0).optional(),
  }),
});

export type ContractReport = z.infer<typeof contract>;

/** Reads what `check --format json` printed; fails when it is not what the contract says. */
export function parseReport(stdout: string): ContractReport {
  const report = contract.parse(JSON.parse(stdout));
  const findings = report.files.reduce((sum, each) => sum + each.findings.length, 0);
  if (report.summary.files !== report.files.length) throw new Error("summary.files does not count the files");
  if (report.summary.findings !== findings) throw new Error("summary.findings does not count the findings");
  return report;
}
