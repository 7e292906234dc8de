import type { Profile } from "../profile.ts";

/** The older family of six-pagers: a plan for a business that exists. Groups leave parts of it out. */
export const classic: Profile = {
  id: "classic",
  title: "Classic six-pager",
  formPoints: 8,
  pageLimit: 6,
  minWords: 900,
  sections: [
    {
      id: "introduction",
      title: "Introduction",
      opensDocument: true,
      points: 12,
      whenMissing: "warning",
      tableCounts: false,
      repeats: false,
      questions: [
        "What is this plan about, and whom does it serve?",
        "Which decision do you ask for, and by when?",
      ],
    },
    {
      id: "goals",
      title: "Goals",
      points: 18,
      whenMissing: "warning",
      tableCounts: true,
      repeats: false,
      questions: [
        "What will be true for customers and for the business, in figures, and by when?",
        "What is on purpose not a goal?",
      ],
    },
    {
      id: "tenets",
      title: "Tenets",
      points: 10,
      whenMissing: "information",
      tableCounts: false,
      repeats: false,
      questions: ["Which few sentences decide when two good aims collide?"],
    },
    {
      id: "state-of-the-business",
      title: "State of the Business",
      points: 20,
      whenMissing: "warning",
      tableCounts: true,
      repeats: false,
      questions: [
        "How did the last year go, in figures, for customers and for the business?",
        "What surprised you?",
      ],
    },
    {
      id: "lessons-learned",
      title: "Lessons Learned",
      points: 14,
      whenMissing: "information",
      tableCounts: false,
      repeats: false,
      questions: ["What worked, what did not, and why?", "What will you do differently?"],
    },
    {
      id: "strategic-priorities",
      title: "Strategic Priorities",
      points: 18,
      whenMissing: "warning",
      tableCounts: false,
      repeats: false,
      questions: [
        "What will you do, in which order, with whom and for how much?",
        "What could stop each priority, and what do you do then?",
      ],
    },
  ],
};
