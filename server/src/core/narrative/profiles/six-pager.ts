import type { Profile } from "../profile.ts";

/** The structure of the guide. The problem weighs most, because everything else answers it. */
export const sixPager: Profile = {
  id: "six-pager",
  title: "Six-pager",
  formPoints: 8,
  pageLimit: 6,
  minWords: 900,
  sections: [
    {
      id: "executive-summary",
      title: "Executive Summary",
      points: 13,
      whenMissing: "warning",
      tableCounts: false,
      repeats: false,
      questions: [
        "Who has the problem, and what does it cost them today?",
        "What do you propose, and what will the customer gain from it? Give the figure that matters most.",
        "Which people, how much money and which decision do you ask for, and by when?",
      ],
    },
    {
      id: "customer-problem",
      title: "Customer Problem and Opportunity",
      points: 20,
      whenMissing: "error",
      tableCounts: false,
      repeats: false,
      questions: [
        "Which customer, on which day, could not do what? Tell one case as it happened.",
        "How many are affected, how badly, and how do you know? Name the source.",
        "What do they do instead today, and where does that fail?",
        "What follows for the customer, what for the business, and what does another year of waiting cost?",
      ],
    },
    {
      id: "solution",
      title: "Solution Description",
      points: 18,
      whenMissing: "error",
      tableCounts: false,
      repeats: false,
      questions: [
        "What does the customer see and do, from the first moment to the last?",
        "What can they do then that they cannot do now, and by how much is it better?",
        "How would they describe it to a friend?",
      ],
    },
    {
      id: "success-metrics",
      title: "Success Metrics and Goals",
      points: 16,
      whenMissing: "error",
      tableCounts: true,
      repeats: false,
      questions: [
        "Which figures show that customers are better off? Give today's value, the target, the date and the source.",
        "Which figures show that the business is better off? Give the same for each.",
        "Who reports them, and how often?",
      ],
    },
    {
      id: "implementation",
      title: "Implementation Approach",
      points: 13,
      whenMissing: "warning",
      tableCounts: false,
      repeats: false,
      questions: [
        "Which capabilities do you build, and who builds them?",
        "What happens by which date, and what does each step cost?",
        "What must others deliver, and what stands in the way?",
      ],
    },
    {
      id: "risks",
      title: "Risk Assessment and Mitigation",
      points: 12,
      whenMissing: "error",
      tableCounts: true,
      repeats: false,
      questions: [
        "What could go wrong, and how would you notice?",
        "What do you do about each risk now, who does it, and by when?",
        "What do you fall back on if that fails?",
      ],
    },
  ],
};
