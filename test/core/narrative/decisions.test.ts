import { describe, expect, test } from "vitest";
import {
  type Analysis,
  analyze,
  type DocumentInfo,
  defaultSettings,
  type Settings,
} from "../../../server/src/core/index.ts";
import { lineAt } from "../../support/labelled-measures.ts";

// What the counts of headings leave open was decided once; each decision is a few small documents.

const judge = (text: string, info: DocumentInfo = {}, settings: Partial<Settings> = {}): Analysis =>
  analyze(text, { ...defaultSettings, ...settings }, info);

const profileOf = (...args: Parameters<typeof judge>): string => judge(...args).recognition.profile;

const prose =
  "Nadia Orlov works nights and missed three parcels in March 2026. Each one cost her a bus ride of 70 minutes to the depot, which closes at six. In our survey 83 of 410 tenants had stopped ordering.";

/** A document with a title, its headings on level two and the same prose below each. */
const withHeadings = (...headings: string[]): string =>
  `# Parcels that wait\n\n${headings.map((heading) => `${/^[#*<]/.test(heading) ? heading : `## ${heading}`}\n\n${prose}`).join("\n\n")}\n`;

const strong = ["Executive Summary", "Customer Problem", "Success Metrics", "Risks and Mitigations"];
const foreign = ["Aggregation on read", "Series cardinality", "Shard design"];

/** The lines on which a section stands, judged because somebody asked. */
const linesOf = (
  text: string,
  section: string,
  info: DocumentInfo = { fileName: "six-pager.md" },
): number[] =>
  judge(text, { ...info, asked: true })
    .sections.filter(({ id }) => id === section)
    .flatMap(({ headings }) => headings.map(({ start }) => lineAt(text, start)));

const lineOf = (text: string, heading: string): number => text.split("\n").indexOf(heading) + 1;

describe("1. recognition asks in this order", () => {
  const optOut = "---\nsixpager: false\n---\n\n";

  test("an opt-out wins over everything", () => {
    const text = optOut + withHeadings(...strong);
    expect(profileOf(text)).toBe("none");
    expect(profileOf(text, { fileName: "six-pager.md" })).toBe("none");
    expect(profileOf(text, {}, { profile: "six-pager" })).toBe("none");
    expect(profileOf(`---\ntype: six-pager\nsixpager: false\n---\n\n${withHeadings(...strong)}`)).toBe(
      "none",
    );
  });

  test.each([
    "type: six-pager",
    "type: Six Pager",
    "type: 6-pager",
    "type: narrative",
    "sixpager: true",
    "sixpager: {}",
    "sixpager:\n  profile: six-pager",
  ])("then what the front matter says: %j", (yaml) => {
    expect(profileOf(`---\n${yaml}\n---\n\n${withHeadings(...foreign)}`)).toBe("six-pager");
  });

  test("then the settings, but not of a document that is plainly another", () => {
    expect(profileOf(withHeadings("Summary"), {}, { profile: "six-pager" })).toBe("six-pager");
    expect(profileOf(withHeadings("Summary"), {}, { profile: "classic" })).toBe("classic");
    expect(profileOf(withHeadings(...foreign), {}, { profile: "six-pager" })).toBe("none");
  });

  test.each([
    "six-pager.md",
    "6-pager.md",
    "parcels.six-pager.md",
    "2027 Sixpager final.md",
    "my-narrative.md",
  ])("then the file's name: %s", (fileName) => {
    expect(profileOf("# Parcels\n\nA first line.\n", { fileName })).toBe("six-pager");
    expect(profileOf(withHeadings("Summary"), { fileName })).toBe("six-pager");
  });

  test("a name is no proof where no heading is a section of any profile, and the author is told", () => {
    const { recognition, findings } = judge(withHeadings(...foreign), { fileName: "six-pager.md" });
    expect(recognition.isNarrative).toBe(false);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["applicability/not-a-six-pager", "information"],
    ]);
  });

  test("then the signatures of the other families", () => {
    expect(profileOf(withHeadings("Press Release", "FAQ"))).toBe("pr-faq");
    expect(profileOf(`# Lockers: PR/FAQ\n\n${prose}\n\n## Frequently Asked Questions\n\n${prose}\n`)).toBe(
      "pr-faq",
    );
    expect(profileOf(withHeadings("Tenets", "State of the Business", "Lessons Learned"))).toBe("classic");
    expect(profileOf(withHeadings("Introduction", "Goals", "Tenets", "Strategic Priorities"))).toBe(
      "classic",
    );
  });

  test("then three strong headings", () => {
    expect(profileOf(withHeadings(...strong.slice(0, 3)))).toBe("six-pager");
    expect(profileOf(withHeadings(...strong.slice(0, 2)))).toBe("none");
    expect(profileOf(withHeadings("Summary", "Background", "Proposal", "Goals", "Drawbacks"))).toBe("none");
  });

  test.each([
    ["the title of a design document", withHeadings(...strong).replace("# Parcels", "# RFC 12: Parcels")],
    ["the title of a report", withHeadings(...strong).replace("# Parcels", "# Status report: Parcels")],
    ["front matter of another type", `---\ntype: prd\n---\n\n${withHeadings(...strong)}`],
    [
      "headings of a specification",
      withHeadings(...strong, "User Stories", "Acceptance Criteria", "Test Plan"),
    ],
    ["badges and an installation", withHeadings(...strong, "Installation", "Usage", "License")],
    ["code", `${withHeadings(...strong.slice(0, 3))}\n\`\`\`\n${"let a = 1; ".repeat(200)}\n\`\`\`\n`],
  ])("less what weighs against them: %s", (_, text) => {
    expect(profileOf(text)).toBe("none");
    expect(judge(text).findings).toEqual([]);
  });
});

describe("2. level and position decide before strength", () => {
  test("a strong word on a sub-heading does not beat a weaker one on a section further down", () => {
    const text = withHeadings(
      "Summary",
      "### Risk Assessment and Mitigation",
      "Proposal",
      "Goals",
      "Open questions",
    );
    expect(linesOf(text, "risks")).toEqual([lineOf(text, "## Open questions")]);
  });

  test("a sub-heading counts where no heading of the section level matches, with a hint", () => {
    const text = withHeadings(
      "Executive Summary",
      "Solution",
      "### Success Metrics",
      "Implementation",
      "Risks",
    );
    expect(linesOf(text, "success-metrics")).toEqual([lineOf(text, "### Success Metrics")]);
    const { findings } = judge(text, { fileName: "six-pager.md" });
    expect(
      findings.filter(({ rule }) => rule === "structure/heading-level").map(({ severity }) => severity),
    ).toEqual(["hint"]);
  });

  test("sections may stand on any level, a title above them", () => {
    for (const level of [1, 2, 3]) {
      const marks = "#".repeat(level);
      const text = withHeadings(...strong.map((heading) => `${marks} ${heading}`));
      expect(linesOf(text, "risks")).toEqual([lineOf(text, `${marks} Risks and Mitigations`)]);
    }
  });
});

describe("3. headings and sections need not be one to one", () => {
  test("two headings in a row are one section; the first gives the line", () => {
    const text = withHeadings(
      "Executive Summary",
      "The Problem",
      "Solution",
      "Goals",
      "How we measure",
      "Risks",
    );
    expect(linesOf(text, "success-metrics")).toEqual([
      lineOf(text, "## Goals"),
      lineOf(text, "## How we measure"),
    ]);
  });

  test.each([
    "Dependencies & Risks",
    "Implementation and risks",
    "Roadmap and risks",
    "Plan, budget and risks",
  ])("one heading for two sections is the line of both: %s", (heading) => {
    const text = withHeadings("Executive Summary", "The Problem", "Solution", "Goals", heading);
    expect(linesOf(text, "implementation")).toEqual([lineOf(text, `## ${heading}`)]);
    expect(linesOf(text, "risks")).toEqual([lineOf(text, `## ${heading}`)]);
  });
});

describe("4. broken forms stay what Markdown says", () => {
  test("a numbered title over dashes is a list and a rule", () => {
    const text = withHeadings(...strong).replace(
      "## Success Metrics",
      "4) Success Metrics\n------------------",
    );
    expect(linesOf(text, "success-metrics")).toEqual([]);
    expect(judge(text).headings.map((heading) => heading.text)).not.toContain("4) Success Metrics");
  });
});

describe("5. front matter", () => {
  test("behind a byte order mark is front matter", () => {
    expect(profileOf(`\uFEFF---\ntype: six-pager\n---\n\n${withHeadings(...foreign)}`)).toBe("six-pager");
    expect(profileOf(`\uFEFF---\r\nsixpager: false\r\n---\r\n\r\n${withHeadings(...strong)}`)).toBe("none");
  });

  test("has keys that are no sections", () => {
    const text = `---\ntype: six-pager\nsummary: All in short\nrisks: none\n---\n\n${withHeadings("The Problem")}`;
    expect(linesOf(text, "executive-summary")).toEqual([]);
    expect(linesOf(text, "risks")).toEqual([]);
  });

  test("opts in, and the headings still tell the profile unless it is said", () => {
    const plan = withHeadings("Introduction", "Tenets", "State of the Business", "Lessons Learned");
    expect(profileOf(`---\ntype: six-pager\n---\n\n${plan}`)).toBe("classic");
    expect(profileOf(`---\ntype: six-pager\nprofile: six-pager\n---\n\n${plan}`)).toBe("six-pager");
    expect(profileOf(`---\nsixpager: { profile: pr-faq }\n---\n\n${plan}`)).toBe("pr-faq");
  });
});

describe("6. each language has its own words", () => {
  const sentences: Readonly<Record<string, string>> = {
    fr: "Les habitants attendent une heure à la déchèterie, et la file est plus longue le samedi que dans la semaine. Nous avons compté les voitures avec le personnel pour savoir ce que cela coûte.",
    de: "Die Kunden warten auf das Angebot und wissen nicht, wann es kommt. Wir haben mit den Betrieben gesprochen und die Tage gezählt, die bis zur Antwort vergehen, und es sind zu viele.",
    es: "Los vecinos esperan una hora en el mercado y no saben cuándo les toca. Hemos contado las colas con los vendedores para saber lo que cuesta a cada uno de los que vienen el sábado.",
    pt: "Os clientes esperam uma hora na padaria e não sabem quando o pão sai do forno. Nós contamos as filas com os donos para saber o que isso custa a cada um dos que vêm de manhã.",
    ja: "利用者の家族は毎日連絡を待っているが、届くのは週に一度だけである。私たちは三か月にわたって四十の家族に話を聞き、待ち時間を数えた。",
    zh: "居民在社区药房平均等待四十分钟，却不知道药什么时候到。我们走访了三百户家庭，记录了他们每次取药的时间和原因。",
    ko: "입주자는 하자를 접수하고도 언제 고쳐지는지 모른다. 우리는 석 달 동안 사십 가구의 이야기를 듣고 기다린 날을 세었다. 그 결과를 여기에 적는다.",
  };
  const headings: Readonly<Record<string, readonly string[]>> = {
    fr: [
      "Résumé exécutif",
      "Problème des clients",
      "Solution proposée",
      "Indicateurs de succès",
      "Mise en œuvre",
      "Risques et mesures",
    ],
    de: [
      "Zusammenfassung",
      "Kundenproblem",
      "Lösung",
      "Erfolgskennzahlen",
      "Umsetzung",
      "Risiken und Gegenmaßnahmen",
    ],
    es: [
      "Resumen ejecutivo",
      "Problema del cliente",
      "Solución propuesta",
      "Métricas de éxito",
      "Plan de implementación",
      "Riesgos y mitigación",
    ],
    pt: [
      "Resumo executivo",
      "Problema do cliente",
      "Solução proposta",
      "Métricas de sucesso",
      "Plano de implementação",
      "Riscos e mitigação",
    ],
    ja: ["要約", "課題", "解決策", "成功指標", "実施計画", "リスクと対応策"],
    zh: ["摘要", "客户问题", "解决方案", "成功指标", "实施计划", "风险与应对"],
    ko: ["핵심 요약", "해결하려는 문제", "해결책", "목표 & KPI", "실행 계획", "리스크와 대응"],
  };
  const ids = [
    "executive-summary",
    "customer-problem",
    "solution",
    "success-metrics",
    "implementation",
    "risks",
  ];
  const numberings: Readonly<Record<string, (index: number) => string>> = {
    fr: (index) => `${index + 1}. `,
    de: (index) => `§ ${index + 1} `,
    es: (index) => `Nº ${index + 1} `,
    pt: (index) => `${["I", "II", "III", "IV", "V", "VI"][index]}. `,
    ja: (index) => `第${index + 1}章　`,
    zh: (index) => `${"一二三四五六"[index]}、`,
    ko: (index) => `제${index + 1}장 `,
  };

  test.each(Object.keys(headings))("%s, with its numbering and without", (language) => {
    for (const number of [() => "", numberings[language] ?? (() => "")]) {
      const lines = (headings[language] ?? []).map((heading, index) => `## ${number(index)}${heading}`);
      const text = `${lines.map((line) => `${line}\n\n${sentences[language]}`).join("\n\n")}\n`;
      expect(judge(text, { fileName: "six-pager.md" }).language).toBe(language);
      expect(ids.map((id) => linesOf(text, id)[0])).toEqual(lines.map((line) => lineOf(text, line)));
    }
  });

  test("a status report has such headings too and is none", () => {
    const text = `# Rapport mensuel d'avancement — mars\n\n${[
      "Résumé",
      "Objectifs",
      "Avancement du mois",
      "Risques",
      "Prochaine réunion",
    ]
      .map((heading) => `## ${heading}\n\n${sentences.fr}`)
      .join("\n\n")}\n`;
    expect(profileOf(text)).toBe("none");
  });

  test("English words stand in any of them", () => {
    const text = `# 入居者のために\n\n${[
      "Executive Summary",
      "課題",
      "解決策",
      "KPI",
      "ロードマップ",
      "リスク",
    ]
      .map((heading) => `## ${heading}\n\n${sentences.ja}`)
      .join("\n\n")}\n`;
    expect(ids.flatMap((id) => linesOf(text, id))).toEqual([3, 7, 11, 15, 19, 23]);
  });
});
