/**
 * What the rules of a group look at, for the lists of rules in the documentation. A group appears there from its
 * first rule on.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const ruleGroups = {
  applicability: "Is this a narrative at all, is it one for a six-pager, and is its template filled in?",
  structure: "Which sections are there, under which headings, in which order, and is there text below them?",
  length: "How many pages does it fill, how are they shared out, and does the layout play tricks?",
  narrative: "Is it prose with paragraphs, or lists, fragments and clutter?",
  summary: "Can a reader who stops after the summary take a position?",
  problem: "Whose problem is it, how do you know, and why does it matter now?",
  solution: "What does the customer do differently, told from the customer's side?",
  metrics: "Does each metric say today's value, target, date and how it is measured?",
  implementation: "Who does what by when, what does it take, and what does it depend on?",
  risks: "What could go wrong, and what is done about each of it?",
  evidence: "Does a claim come with a figure, a date and a source?",
  prose: "Is each sentence plain, short and sure of itself?",
  flow: "Do summary, problem, solution, metrics, plan and risks answer one another?",
  tenets: "Are the tenets rules that decide something?",
  faq: "Do the questions and answers have their form?",
};
