import { productNames } from "../../facts/product.ts";
import { endOf, type ToldSentence, toldIn } from "../../facts/section-text.ts";
import { ownWords } from "../../facts/wording.ts";
import { artefact } from "../../lexicon/solution.ts";
import type { Narrative } from "../../narrative/narrative.ts";
import { gated } from "../../text/gate.ts";
import { exampleNarrative, exampleParts } from "../example-narrative.ts";
import type { Draft, SectionRule } from "../rule.ts";

export const solutionFirst: SectionRule = {
  id: "problem/solution-first",
  scope: "section",
  severity: "warning",
  title: "The problem sells the solution",
  guide: "Customer Problem and Opportunity: resist the temptation to start with solutions",
  why: "Where the lack of a product is the problem, only that product can be the answer, and the reader can no longer judge whether it is the right one.",
  help: "Describe what the customer cannot do, without your product in the sentence, and move what you will build to the solution.",
  whenOff: "The product exists, and the section is about where it fails.",
  languages: ["en"],
  options: [],
  examples: {
    flagged: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\n⟦We will build a network of lockers to end this.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\n⟦The real problem is that tenants do not have a locker app.⟧`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\n⟦An online portal could take over these visits.⟧`,
        }),
      },
    ],
    better: [
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nThe present app shows where a parcel is, but not when the depot closes.`,
        }),
      },
      {
        text: exampleNarrative({
          problem: `${exampleParts.problem}\n\nTenants have no car and no time to queue.`,
        }),
      },
    ],
  },
  *check(section, narrative) {
    if (section.spec.id !== "customer-problem") return;
    const names = productNames(narrative);
    for (const sentence of toldIn(section)) {
      if (sellsSolution(ownWords(sentence), names)) yield draft(sentence, narrative);
    }
  },
};

function draft({ place }: ToldSentence, narrative: Narrative): Draft {
  const solution = narrative.sections.find(({ spec }) => spec.id === "solution");
  const text = narrative.text.slice(place.start, place.end).trimEnd();
  const span = { start: place.start, end: place.start + text.length };
  const canMove = solution && solution.status !== "missing" && endOf(solution) > span.end;
  const gap = /^[ \t]+/.exec(narrative.text.slice(span.end))?.[0].length ?? 0;
  return {
    span,
    message:
      "This tells what will be built. Keep to what the customer cannot do today, and tell the rest in the solution.",
    charge: { criterion: "customer-problem", points: 0.6 },
    fixes: canMove
      ? [
          {
            title: "Move the sentence to the solution",
            safe: false,
            edits: [
              { span: { start: span.start, end: span.end + gap }, text: "" },
              {
                span: { start: endOf(solution), end: endOf(solution) },
                text: narrative.newline + narrative.newline + text,
              },
            ],
          },
        ]
      : [],
  };
}

const solves =
  "(?:solv(?:e|es|ing)|fix(?:es)?|settles?|clos(?:e|es)|ends?|removes?|eliminates?|predicts?|prevents?|allows?|enables?|lets?|helps?|makes?|gives?|brings?|offers?|provides?|takes? over|takes? care of|reduces?|cuts?|saves?|changes?|transforms?|address(?:es)?|tackles?|automates?|answers?|detects?|shows?|replaces?|delivers?|connects?|links?|tracks?|collects?|combines?|supports?|simplif(?:y|ies)|streamlines?|warns?|guides?|tells?|spares?|frees?|puts?)";
const artefacts = `(?:[\\p{L}-]+ ){0,3}?${artefact}`;
const build =
  "(?:build|launch|introduce|develop|create|offer|roll out|implement|deploy|deliver|provide|replace|install|open|equip|ship|release|design|set up|automate|bring|give|put|add|buy|use)";
const future =
  "(?:will|would|could|can|shall|should|is going to|are going to|is designed to|is meant to|promises to)";

const patterns: readonly RegExp[] = [
  // "We will build …", "We are going to introduce …", "We propose …"
  gated(
    new RegExp(
      `\\b(?:we|our team)(?:'ll| will| shall| would| are going to| plan to| intend to| want to| propose to| should| must| aim to| are building| are developing| would like to)(?: (?:now|therefore|soon|also|first))? ${build}\\b`,
      "iu",
    ),
  ),
  gated(
    /\b(?:we|this (?:memo|paper|document)) (?:therefore )?propos(?:e|es)\b|\b(?:therefore|this is why|that is why),? we (?:are (?:building|developing|launching)|build|launch|offer)\b/iu,
  ),
  // "Our solution …", "The new platform will …"
  gated(
    new RegExp(
      `\\bour (?:[\\p{L}-]+ )?(?:solution|proposal|answer|new (?:[\\p{L}-]+ ){0,2}?${artefact}|${artefact})(?: \\p{L}+)? (?:${future} )?${solves}\\b`,
      "iu",
    ),
  ),
  gated(
    new RegExp(
      `\\b(?:the|this|a|an|our|one) (?:new |single |common |central |smart )?${artefacts} (?:will|would|could|is going to|promises to)(?: then| also| soon| easily)? (?:\\p{L}+ )`,
      "iu",
    ),
  ),
  gated(/\bour (?:solution|proposal) (?:will )?(?!(?:is|was|has been|had) )\p{L}+s?\b/iu),
  gated(
    /\bwhat (?:[\p{L}-]+ ){1,4}?(?:needs?|lacks?|(?:are|is) missing|wants?) (?:most )?is (?:an?|our|one|the) /iu,
  ),
  // "The planned hotline answers …", "A sensor in every tank would tell …"
  gated(
    new RegExp(
      `\\b(?:the|our) (?:planned|proposed|future|upcoming|coming) (?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+ (?:${future} )?${solves}\\b`,
      "iu",
    ),
  ),
  gated(
    /^(?:an?|one) [\p{L}-]+(?: [\p{L}-]+)?(?: (?:in|on|at|for|with) (?:every|each|the|an?|all) [\p{L}-]+)? would (?:also |then )?(?:tell|show|let|spare|help|solve|allow|prevent|save|answer|warn|end|fix|remove|close|avoid|make|give)\b/iu,
  ),
  gated(
    /\b(?:by |through )?(?:leverag|harness)ing\b|\bthanks to (?:ai|artificial intelligence|machine learning|blockchain)\b|\bpowered by (?:ai|artificial|machine)/iu,
  ),
  // "The solution is …", "The answer is …", "What is needed is a portal"
  gated(
    /\b(?:the (?:solution|answer|remedy|way forward)|what (?:is needed|they need|we need|is missing))(?: to this| here)? (?:is|lies)\b(?! not)/iu,
  ),
  gated(
    new RegExp(
      `\\b(?:a|an|the|another) ${artefacts} (?:is|are) (?:\\p{L}+ )?(?:needed|required|missing|overdue|the answer|necessary)\\b`,
      "iu",
    ),
  ),
  gated(
    /\bif only \p{L}+ had\b|\bnot (?:yet |currently )?(?:connected to the (?:cloud|internet|platform|network)|digiti[sz]ed|automated|integrated|networked)\b/iu,
  ),
  // The lack of a product as the problem.
  gated(
    new RegExp(
      `\\b(?:lacks?|lacking|(?:do|does|did) not (?:yet |currently )?have|don't have|doesn't have|(?:have|has) no|(?:are|is) missing|absence of|lack of|there (?:is|are) (?:still |yet |as yet |currently |simply )?no|need|needs|without) (?:access to )?(?:(?:a|an|any|our|the|such|one) )?${artefacts}\\b`,
      "iu",
    ),
  ),
];

/** What exists already, what others did, and what is set against a "but" is the present, not the proposal. */
const isPresent = gated(
  /\b(?:current|existing|present|old|our (?:solution|portal|app|tool|site|web shop) of|since we (?:launched|introduced|opened)|have (?:built|tried|launched|installed|bought)|has (?:built|tried|launched|installed|bought)|had (?:built|tried)|closed it|out of print|was (?:built|launched|introduced)|were (?:built|launched))\b/i,
);

function sellsSolution(text: string, names: readonly string[]): boolean {
  if (text.endsWith("?") || isPresent.test(text)) return false;
  if (/,? (?:but|yet)\b/.test(text) && !/\bwe (?:will|are going to)\b/i.test(text)) return false;
  if (patterns.some((pattern) => pattern.test(text))) return true;
  const product = [
    ...names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
    "\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}\\p{L}*",
  ].join("|");
  return new RegExp(
    `(?<!\\p{L})(?:${product})(?: (?:${future}))?(?: (?:also|then|now|finally))? ${solves}(?!\\p{L})|\\b(?:have|has|lack|lacks|without|had) (?:not |no )?(?:a |an |yet )?(?:${product})(?!\\p{L})|^[Ww]ith (?:${product}),? .*\\b(?:will|would|could|can|have)\\b`,
    "u",
  ).test(text);
}
