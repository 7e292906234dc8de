/**
 * What a senior reader asks where a rule has found a gap. `{it}` stands for the words that the findings mark, quoted;
 * a question without it is asked once, however often the rule has spoken. Rules that are not listed find what a
 * reader would correct and not ask about. Origin: written for this project from the texts of the rules.
 */
export const askedBy: Readonly<Record<string, string>> = {
  "summary/no-ask": "What exactly do you want us to decide, and by when?",
  "summary/no-specifics": "Which figures does the decision hang on?",
  "problem/no-customer-pain": "Who has this problem, and what can they not do because of it?",
  "problem/no-example": "Can you tell us one case as it happened?",
  "problem/no-quantitative-evidence": "How many customers does this concern, and how often?",
  "problem/no-research-source": "How do you know? Whom did you ask, and what did you count?",
  "problem/no-why-it-matters": "What happens to the customer, and to us, if we do nothing?",
  "problem/no-current-alternative": "What do customers do about it today, and where does that fail them?",
  "problem/no-urgency": "Why now, and what does another year of waiting cost?",
  "problem/generic-statement": "Which customers, in which moment: {it}?",
  "problem/company-perspective": "What does this mean for a customer: {it}?",
  "solution/no-customer-subject": "What does a customer see and do, from the first moment to the last?",
  "solution/no-contrast": "What can a customer do then that is impossible today?",
  "solution/feature-not-outcome": "What does a customer gain from {it}?",
  "metrics/no-target": "Which value would you call success for {it}?",
  "metrics/no-baseline": "Where do we stand today on {it}?",
  "metrics/no-deadline": "By when do you reach {it}?",
  "metrics/not-measurable": "How would anybody see that this is reached: {it}?",
  "metrics/no-measurement-method": "Who counts these figures, and from which records?",
  "metrics/no-customer-metric": "Which of these figures would a customer notice?",
  "metrics/no-business-metric": "What is it worth to us, in figures?",
  "evidence/unquantified-change": "By how much, from what to what: {it}?",
  "evidence/vague-quantifier": "How many are {it}, and out of how many?",
  "evidence/relative-without-base": "Of what, and what was it before: {it}?",
  "evidence/unsourced-number": "Who counted {it}, and when?",
  "evidence/vague-time": "On which date is {it}?",
  "prose/unsupported-superlative": "Compared with whom, and by whose count: {it}?",
  "flow/no-tradeoffs": "Which alternatives did you weigh, and why did you turn the closest one down?",
  "flow/number-contradiction": "Which figure is right, {it} or what stands elsewhere?",
  "flow/wrong-sum": "How do you arrive at {it}?",
  "flow/summary-number-mismatch": "Where in the paper do we find {it}?",
  "flow/metric-not-tied-to-problem": "Which of the metrics tells us that the problem gets smaller?",
  "flow/section-disconnected": "How does this follow from what you told us before: {it}?",
  "implementation/no-timeline": "When does each step begin and end?",
  "implementation/unsized-investment": "How many people and how much money is this: {it}?",
  "risks/too-few": "What else could make this fail?",
  "risks/without-mitigation": "What do you do about {it}, and who does it?",
  "risks/vague-mitigation": "What exactly is done, by whom and by when: {it}?",
  "risks/no-contingency": "At which point do you change course, and to what?",
  "risks/dependency-not-covered": "What do you do if {it} does not deliver?",
};

/** By the ingredient that a plan lacks. */
export const askedOfPlan = {
  timeline: "When does each step begin and end?",
  dependencies: "What must others deliver, and by when?",
  obstacles: "What stands in the way?",
  resources: "How many people and how much money does it take?",
  capabilities: "What do we have to build or learn that we cannot do today?",
} as const;

/** Gaps in the cards that no rule calls a finding. The rule named is the one that looks nearest to it. */
export const askedOfCards = {
  untied: "Which problem gets smaller with {it}?",
  noOwner: "Who answers for these figures?",
  datePassed: "The paper is dated {date}, and {it} was due before that: was it reached?",
} as const;
