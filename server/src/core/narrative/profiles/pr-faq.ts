import type { Profile } from "../profile.ts";

/** Working backwards from the announcement: a press release, then the questions it raises. */
export const prFaq: Profile = {
  id: "pr-faq",
  title: "PR/FAQ",
  formPoints: 10,
  pageLimit: 6,
  minWords: 700,
  sections: [
    {
      id: "press-release",
      title: "Press Release",
      opensDocument: true,
      points: 45,
      whenMissing: "warning",
      tableCounts: false,
      repeats: false,
      questions: [
        "Who can do what from today on? Write it as news, dated on the day of the launch.",
        "Which problem did they have, and how does it end?",
        "What does one customer say about it?",
      ],
    },
    {
      id: "faq",
      title: "Frequently Asked Questions",
      points: 45,
      whenMissing: "warning",
      tableCounts: false,
      repeats: true,
      questions: [
        "What will customers ask first: price, effort, safety?",
        "What will your own house ask: size, cost, proof, risks, what happens when it fails?",
      ],
    },
  ],
};
