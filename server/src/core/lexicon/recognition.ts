import { gated } from "../text/gate.ts";
/**
 * What tells a document that is no narrative although some headings look like one. Each entry weighs against
 * the count of strong headings. Origin: read off design documents, READMEs, reports, minutes and posts in which
 * three strong headings stand, and the same kinds of document in the other languages.
 */
export const kindsByTitle: readonly {
  readonly kind: string;
  readonly weight: number;
  readonly pattern: RegExp;
}[] = [
  {
    kind: "a report",
    weight: 3,
    pattern: gated(
      /\b(?:(?:status|sprint|weekly|monthly|quarterly|progress|annual|interim|final|test|audit|inspection|incident|evaluation|activity|investor|shareholder|board|team|product) (?:report|update|review)|(?:quarterly |annual )?business review|qbr|report (?:for|on|to|of)|sprint \d+|retrospective|rapport|compte[- ]rendu|bericht|statusbericht|informe|relat[óo]rio|reporte)\b|報告書|報告$|レポート|报告|報告|보고서|보고$/iu,
    ),
  },
  {
    kind: "minutes",
    weight: 3,
    pattern: gated(
      /\b(?:minutes|meeting notes|agenda|proc[èe]s-verbal|protokoll|acta|ata)\b|議事録|会议纪要|會議記錄|회의록/iu,
    ),
  },
  {
    kind: "a runbook or an incident review",
    weight: 3,
    pattern: gated(
      /\b(?:runbook|playbook|post-?mortem|incident|outage|hotfix|on-call|root cause)\b|障害報告|장애/iu,
    ),
  },
  {
    kind: "a product requirements document",
    weight: 3,
    pattern: gated(
      /\b(?:prd|product requirements?|requirements? (?:document|specification)|functional spec(?:ification)?|software requirements|pflichtenheft|lastenheft|cahier des charges)\b|要件定義|需求文档|요구사항/iu,
    ),
  },
  {
    kind: "a design document",
    weight: 3,
    pattern:
      /^(?:design|architecture|spec|proposal|threat model)\s*[:：]|\bthreat model\b|\b(?:rfc|adr|kep|lep|pep|design doc(?:ument)?|technical design|architecture (?:decision|overview)|system design|enhancement proposal|spec(?:ification)?)\b|設計書|设计文档|설계/iu,
  },
  {
    kind: "a changelog",
    weight: 4,
    pattern: /\b(?:changelog|change log|release notes|what's new|versionshinweise|notes de version)\b/iu,
  },
  {
    kind: "an API reference",
    weight: 4,
    pattern: /\b(?:api|sdk|cli) (?:reference|documentation|docs|guide)\b|\breadme\b/iu,
  },
  {
    kind: "a guide",
    weight: 3,
    pattern:
      /\b(?:how to|how-to|guide (?:to|for)|user guide|handbook|tutorial|manual|getting started|course|syllabus|lesson|workshop|template for|cheat ?sheet|anleitung|handbuch|guide d[eu']|manual de|curso|kurs)\b|入門|マニュアル|指南|教程|가이드/iu,
  },
  {
    kind: "a post about writing",
    weight: 3,
    pattern:
      /\b(?:what (?:i|we) (?:have )?learn(?:ed|t) (?:from|about)|my (?:first|experience|notes)|thoughts on|notes on|lessons from|why i|ce que j'ai appris|was ich)\b/iu,
  },
  {
    kind: "a business case or an application",
    weight: 2,
    pattern:
      /\b(?:business case|grant (?:application|proposal|report)|project (?:charter|plan|proposal|initiation)|statement of work|terms of reference|business plan|pitch deck|marketing plan|case study|white ?paper|tender|projektplan|projektantrag|plan de proyecto)\b|事業計画|企画書|提案書|项目计划|사업계획/iu,
  },
  {
    kind: "a paper",
    weight: 3,
    pattern:
      /\b(?:thesis|dissertation|(?:study|trial) (?:protocol|synopsis)|protocol synopsis|a (?:systematic )?review of|an? (?:empirical )?study|survey of|étude|studie)\b|論文|论文|연구/iu,
  },
];

/** Headings that narratives do not have; each one found weighs one. Matched against the normalised heading. */
export const foreignHeadings = gated(
  /^(?:(?:quick ?start|installation|install|installing|usage|getting started|configuration|options|requirements|prerequisites|contributing|contributors|licen[cs]e|changelog|change log|support|building|development|testing|tests|examples?|api|api .*|.* api|cli|commands|features|faq for developers|troubleshooting|security policy|code of conduct|badges|table of contents|toc|contents)|(?:user stories|user story.*|functional requirements.*|non-?functional requirements.*|acceptance criteria.*|test plan.*|graduation criteria.*|reference-level explanation|guide-level explanation|drawbacks|unresolved questions|prior art|detailed design.*|design details|implementation history|production readiness.*|version skew.*|upgrade .*|unit tests|e2e tests|alpha|beta|ga|data model.*|schema.*|endpoints?|parameters|response.*|authentication|status codes|error codes)|(?:attendees|participants|action items?.*|decisions? made|agenda|present|apologies|any other business.*|date and time|next meeting.*)|(?:added|changed|fixed|removed|deprecated|unreleased|\[?\d+\.\d+.*|breaking changes.*|bug fixes.*|highlights of .*)|(?:methods?|methodology|results|results and discussion|discussion|literature review|related work|abstract|keywords|conclusions?|references|acknowledge?ments|materials and methods|limitations of the study)|(?:done|not done|in progress|blocked|completed(?: .*)?|accomplishments.*|planned .*|this (?:week|month|sprint|quarter)|next (?:week|month|sprint|quarter)|last (?:week|month|sprint|quarter)|velocity|burndown|impediments.*|traffic lights?|overall status.*|rag status.*|status)|(?:impact|root cause.*|timeline of events|detection|lessons|what happened|remediation.*|escalat.*|rollback.*|roll back.*|symptoms?|check first|follow-?up.*)|(?:learning outcomes.*|assessment.*|schedule of classes|grading.*|week \d+.*|office hours|course .*|prerequisites.*|reading list)|(?:personas?|scope of work|deliverables.*|stakeholders.*|raci.*|sign-?off.*|approvals?|project team.*|project scope.*|in scope|assumptions and constraints|success factors)|(?:about (?:us|the author|the company)|contact(?: us)?|comments?|share this.*|subscribe.*|pricing|testimonials?|get started.*|book a demo.*))$/u,
);

/** The same in other languages. */
export const foreignHeadingsElsewhere = gated(
  /^(?:(?:participants|présents|ordre du jour|points? à l'ordre.*|décisions prises|actions?(?: à mener)?|prochaine réunion|avancement.*|réalisé.*|faits marquants|indicateurs du mois|installation|utilisation|licence|méthodes?|résultats et discussion|bibliographie)|(?:teilnehmer.*|anwesend.*|tagesordnung|beschlüsse.*|nächster termin|nächste sitzung|stand der arbeiten|erledigt.*|ergebnisse|methodik?|methoden|installation|verwendung|lizenz|mitwirken|status(?:übersicht)?|ampel.*|offene punkte|anforderungen.*|abnahmekriterien)|(?:asistentes|orden del día|acuerdos.*|próxima reunión|instalación|uso|licencia|metodología|resultados|avance.*|tareas.*|requisitos.*|criterios de aceptación|estado general)|(?:presentes|ordem do dia|deliberações|próxima reunião|instalação|uso|licença|metodologia|resultados|andamento.*|requisitos.*)|(?:出席者|議題|決定事項|次回.*|インストール|使い方|ライセンス|要件.*|機能要件|非機能要件|テスト.*|進捗.*|今週.*|来週.*|方法|結果|考察|参考文献)|(?:参会人员|議程|议程|决议.*|安装|使用方法|许可证|需求.*|功能需求|非功能需求|测试.*|进展.*|本周.*|下周.*|方法|结果|讨论|参考文献)|(?:참석자|안건|결정 ?사항|다음 회의|설치|사용법|라이선스|요구 ?사항.*|기능 요구.*|테스트.*|진행 ?상황|이번 주.*|다음 주.*|연구 방법|결과|논의|참고 ?문헌))$/u,
);

/** Wording and marks of other kinds of document, wherever they stand; each entry counts once. */
export const foreignSigns: readonly {
  readonly kind: string;
  readonly weight: number;
  readonly pattern: RegExp;
  /** From how many places on it weighs; one where nothing is said. */
  readonly least?: number;
}[] = [
  { kind: "a README", weight: 3, pattern: /!\[[^\]]*\]\([^)]*(?:badge|shields\.io|\.svg\?)[^)]*\)/gi },
  {
    kind: "a README",
    weight: 2,
    pattern: gated(
      /\b(?:npm (?:i|install)|pip3? install|brew install|cargo (?:add|install)|go (?:get|install)|docker (?:run|pull)|apt(?:-get)? install|yarn add|git clone)\b/g,
    ),
  },
  {
    kind: "a post about writing",
    weight: 3,
    pattern: gated(
      /\b(?:template here|here is the template|in this (?:post|article)|subscribe|next week:)\b/gi,
    ),
  },
  { kind: "a post about writing", weight: 3, pattern: /\b(?:six|6)[- ]?pagers?\b/gi, least: 3 },
  {
    kind: "an advertisement",
    weight: 3,
    pattern: gated(
      /™|®|\b(?:order now|buy now|book a demo|get started (?:today|now|for free)|free trial|sign up (?:today|now)|talk to (?:us|sales)|contact sales|add to (?:cart|basket)|jetzt bestellen|achetez|compra ahora)\b/gi,
    ),
  },
  {
    kind: "a contract or a form",
    weight: 3,
    pattern: gated(
      /\b(?:hereinafter|the parties agree|governing law|limitation of liability|signed for and on behalf|signature:|word limit|maximum \d+ words|max(?:imum)?\.? \d+ words|applicant(?:'s)? (?:name|declaration)|we declare that)\b|_{6,}/gi,
    ),
  },
];

/** Values of the front matter key `type`, `layout`, `kind` or `category` that name another kind of document. */
export const foreignTypes = gated(
  /^(?:prd|rfc|adr|kep|design|design-doc|spec|post|blog|article|page|doc|docs|guide|tutorial|report|status|minutes|meeting|runbook|readme|reference|api|note|notes|paper|case-study|business-case|project-plan|release|changelog|newsletter|lesson|course)$/i,
);

/** Front matter keys of sites and trackers. */
export const foreignKeys: ReadonlySet<string> = new Set([
  "layout",
  "permalink",
  "slug",
  "tags",
  "categories",
  "category",
  "sidebar_position",
  "sidebar_label",
  "kep-number",
  "rfc",
  "nav_order",
  "weight",
  "excerpt",
  "description_short",
  "sprint",
  "attendees",
  "version_added",
  "canonical_url",
]);

/** File names by which an author says what the file is. */
export const narrativeFileName = gated(/(?:^|[^a-z0-9])(?:6|six)[-_ ]?pager|narrative/i);
export const prFaqFileName = gated(/(?:^|[^a-z])(?:pr[-_ ]?faq|press[-_ ]release[-_ ]faq)/i);
