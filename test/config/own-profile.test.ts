import { describe, expect, it } from "vitest";
import { analyze, builtInProfiles, type Profile } from "../../server/src/core/index.ts";
import { places, resolve, resolveYaml } from "./files.ts";

const [builtIn] = builtInProfiles;

function sumOf(profile: Profile | undefined): number {
  const sections = profile?.sections.reduce((sum, section) => sum + section.points, 0) ?? 0;
  return Math.round((sections + (profile?.formPoints ?? 0)) * 1000) / 1000;
}

describe("a profile of one's own", () => {
  it("is used by its name, and its points make 100", async () => {
    const { settings, problems } = await resolveYaml(`
profile:
  id: decision-record
  title: Decision record
  pageLimit: 2
  minWords: 200
  formPoints: 10
  sections:
    - {id: context, title: Context, points: 40, headings: [Background, Why now], questions: [What happened?]}
    - {id: decision, title: Decision, whenMissing: error, tableCounts: true}
    - {id: consequences, title: Consequences, repeats: true}
`);
    expect(problems).toEqual([]);
    expect(settings.profile).toBe("decision-record");
    expect(settings.profiles).toMatchObject([
      {
        id: "decision-record",
        title: "Decision record",
        pageLimit: 2,
        minWords: 200,
        formPoints: 10,
        sections: [
          { id: "context", points: 40, headings: ["Background", "Why now"], questions: ["What happened?"] },
          { id: "decision", points: 25, whenMissing: "error", tableCounts: true, repeats: false },
          { id: "consequences", points: 25, whenMissing: "warning", tableCounts: false, repeats: true },
        ],
      },
    ]);
    const analysis = analyze("# A\n\n## Context\n\nText.\n", settings, { asked: true });
    expect(analysis.sections.map(({ id }) => id)).toEqual(["context", "decision", "consequences"]);
  });

  it("takes from the profile that it extends whatever it does not say", async () => {
    if (builtIn === undefined) throw new Error("There is no built-in profile.");
    const [first, second] = builtIn.sections;
    const { settings, problems } = await resolveYaml(
      `profile:\n  id: ours\n  extends: ${builtIn.id}\n  sections:\n    - {id: ${second?.id}, title: Another}\n    - {id: ${first?.id}}\n    - {id: extra, title: Extra}\n`,
    );
    const [ours] = settings.profiles;
    expect(problems).toEqual([]);
    expect(ours?.pageLimit).toBe(builtIn.pageLimit);
    expect(ours?.sections.map(({ title }) => title)).toEqual(["Another", first?.title, "Extra"]);
    expect(ours?.sections[1]?.questions).toEqual(first?.questions);
    expect(sumOf(ours)).toBe(100);
  });

  it("may take all sections as they are", async () => {
    const { settings } = await resolveYaml(`profile: {id: ours, extends: ${builtIn?.id}, pageLimit: 2}`);
    expect(settings.profiles[0]).toMatchObject({ ...builtIn, id: "ours", pageLimit: 2 });
  });

  it("may come from a file that another one extends", async () => {
    const base = "profile: {id: ours, sections: [{id: a, title: A}]}";
    const files = { ".sixpager.yaml": "extends: base.yaml\nprofile: ours", "base.yaml": base };
    const { settings, problems } = await resolve(files);
    expect(problems).toEqual([]);
    expect(settings.profile).toBe("ours");
    expect(settings.profiles.map(({ id }) => id)).toEqual(["ours"]);
  });

  it.each([
    ["profile: {sections: [{id: a, title: A}]}", "1:10", '"profile.id" is missing'],
    ["profile: {id: six-pager, sections: [{id: a, title: A}]}", "1:15", "built-in"],
    ["profile: {id: Ours, sections: [{id: a, title: A}]}", "1:15", "lower-case"],
    ["profile: {id: ours}", "1:10", "has no sections"],
    ["profile: {id: ours, sections: [{id: a}]}", "1:32", 'add "title"'],
    ["profile: {id: ours, sections: [{id: a, title: A}, {id: a, title: B}]}", "1:56", "stands twice"],
    [
      "profile: {id: ours, formPoints: 10, sections: [{id: a, title: A, points: 20}]}",
      "1:10",
      "add up to 30",
    ],
    ["profile: {id: ours, extends: six-pagr, sections: [{id: a, title: A}]}", "1:30", "six-pager"],
    ["profile: {id: ours, sections: [{id: a, title: A, colour: red}]}", "1:50", "colour"],
  ])("in %j is reported at its place", async (yaml, place, message) => {
    const resolved = await resolveYaml(yaml);
    expect(places(resolved)).toEqual([
      `.sixpager.yaml:${place} config/invalid-value`.replace(
        /invalid-value$/,
        yaml.includes("colour") ? "unknown-key" : "invalid-value",
      ),
    ]);
    expect(resolved.problems[0]?.message).toContain(message);
    for (const profile of resolved.settings.profiles) expect(sumOf(profile)).toBe(100);
  });
});
