import { expect, test } from "vitest";
import type { Finding, Fix, TextEdit } from "../../server/src/core/index.ts";
import { safeEdits } from "../../server/src/core/index.ts";

const replace = (start: number, end: number, text = "x"): TextEdit => ({ span: { start, end }, text });

const fix = (safe: boolean, ...edits: TextEdit[]): Fix => ({ title: "Fix", safe, edits });

const finding = (...fixes: Fix[]): Finding => ({
  rule: "test/rule",
  severity: "warning",
  message: "Wrong.",
  span: { start: 0, end: 1 },
  points: 0,
  related: [],
  fixes,
});

test("takes the first safe fix of each finding and no scaffold", () => {
  const first = replace(0, 2, "first");
  const findings = [
    finding(fix(false, replace(5, 6)), fix(true, first), fix(true, replace(8, 9))),
    finding(fix(false, replace(20, 21))),
    finding(),
  ];
  expect(safeEdits(findings)).toEqual([first]);
});

test("leaves out whole fixes that overlap or touch an earlier one", () => {
  const kept = replace(10, 20);
  const apart = replace(21, 22);
  const findings = [
    finding(fix(true, kept)),
    finding(fix(true, replace(15, 16), replace(40, 41))),
    finding(fix(true, replace(20, 20))),
    finding(fix(true, apart)),
  ];
  expect(safeEdits(findings)).toEqual([kept, apart]);
});

test("of two insertions at one place takes the earlier", () => {
  const findings = [finding(fix(true, replace(3, 3, "a"))), finding(fix(true, replace(3, 3, "b")))];
  expect(safeEdits(findings)).toEqual([replace(3, 3, "a")]);
});
