import { describe, expect, test } from "vitest";
import { headingVariants, normaliseHeading } from "../../../server/src/core/narrative/heading-text.ts";

describe("a heading is normalised", () => {
  test.each([
    // Marks, spaces, case.
    ["Executive Summary", "executive summary"],
    ["  Executive \t Summary  ", "executive summary"],
    ["**Executive** _Summary_", "executive summary"],
    ["`KPI`s", "kpis"],
    ["Risks:", "risks"],
    ["Risks ：", "risks"],
    ["What is the risk?", "what is the risk"],
    ["¿Cuál es el riesgo?", "cuál es el riesgo"],
    ["Goals {#goals}", "goals"],
    ["🚀 Solution", "solution"],
    ["Solution ✅", "solution"],
    ["► Risks", "risks"],
    ["Customer’s Problem", "customer's problem"],
    ["ＫＰＩ　２０２７", "kpi 2027"],
    ["【課題】", "課題"],
    // Joiners.
    ["Risks & Mitigations", "risks and mitigations"],
    ["Risks &amp; Mitigations".replace("&amp;", "&"), "risks and mitigations"],
    ["Team / Headcount", "team and headcount"],
    ["Goals + Metrics", "goals and metrics"],
    // Numbers that count.
    ["1. Summary", "summary"],
    ["1) Summary", "summary"],
    ["(1) Summary", "summary"],
    ["[4] Summary", "summary"],
    ["1 Summary", "summary"],
    ["2.3 Solution", "solution"],
    ["2.3.1) Solution", "solution"],
    ["3: Risks", "risks"],
    ["3 – Risks", "risks"],
    ["3. — Risks", "risks"],
    ["§2 Problem", "problem"],
    ["§ 2 Problem", "problem"],
    ["Nº 3 Riesgos", "riesgos"],
    ["IV. Risks", "risks"],
    ["iv) Risks", "risks"],
    ["(ii) Risks", "risks"],
    ["A. Scans", "scans"],
    ["a) Scans", "scans"],
    ["A.1 Scans", "scans"],
    ["I1. Scans", "scans"],
    ["Section 3: Risks", "risks"],
    ["Part II — Risks", "risks"],
    ["Chapter two: Risks", "risks"],
    ["Phase 1: Pilot", "pilot"],
    ["Teil 2: Risiken", "risiken"],
    ["Partie 1 – Le problème", "le problème"],
    ["Q1: What does it cost?", "what does it cost"],
    ["Q: What does it cost?", "what does it cost"],
    ["一、概要", "概要"],
    ["（三）风险", "风险"],
    ["第1章 課題", "課題"],
    ["第三章：风险", "风险"],
    ["제1장 서론", "서론"],
    ["가. 리스크", "리스크"],
    // Figures that belong to the words.
    ["90-day roadmap", "90-day roadmap"],
    ["90 days of pilot", "90 days of pilot"],
    ["Q1 2026", "q1 2026"],
    ["2027 plan", "2027 plan"],
    ["3 things that could go wrong", "3 things that could go wrong"],
    ["5 % fewer errors", "5 % fewer errors"],
    ["30日でできること", "30日でできること"],
    ["I want my parcel", "i want my parcel"],
    ["A day in the life", "a day in the life"],
    ["Civil servants", "civil servants"],
    ["Mix of measures", "mix of measures"],
    ["1.", ""],
    ["", ""],
    ["—", "—"],
  ])("%j to %j", (text, normal) => {
    expect(normaliseHeading(text)).toBe(normal);
  });

  test("once and for all", () => {
    for (const text of ["1. 2. Risks", "**1.** Summary:", "Part 1: Goals?", "一、概要：", "Risks & R/D"]) {
      const once = normaliseHeading(text);
      if (!/^\d/.test(once)) expect(normaliseHeading(once)).toBe(once);
    }
  });
});

describe("the pieces of a heading are", () => {
  test.each([
    ["risks", ["risks"]],
    ["goals — milestone by milestone", ["goals — milestone by milestone", "goals", "milestone by milestone"]],
    ["goals – in short", ["goals – in short", "goals", "in short"]],
    ["goals - in short", ["goals - in short", "goals", "in short"]],
    ["the problem: slow mills", ["the problem: slow mills", "the problem", "slow mills"]],
    ["problem | solution", ["problem | solution", "problem", "solution"]],
    ["end-to-end plan", ["end-to-end plan"]],
    ["how we know (success metrics)", ["how we know (success metrics)", "how we know", "success metrics"]],
    ["課題：待ち時間", ["課題：待ち時間", "課題", "待ち時間"]],
    ["", []],
  ])("%j: %j", (text, pieces) => {
    expect(headingVariants(text).map((variant) => variant.text)).toEqual(pieces);
  });

  test("the heading itself, left and right of a dash, in brackets", () => {
    expect(headingVariants("goals (2027) — in short").map(({ piece }) => piece)).toEqual([
      "whole",
      "left",
      "bracket",
      "left",
      "right",
    ]);
  });
});
