import type { Recognition } from "../analysis.ts";
import type { DocumentSigns } from "../facts/document-signs.ts";
import {
  foreignHeadings,
  foreignHeadingsElsewhere,
  foreignKeys,
  foreignSigns,
  foreignTypes,
  kindsByTitle,
  narrativeFileName,
  prFaqFileName,
} from "../lexicon/recognition.ts";
import type { DocumentInfo, Settings } from "../settings.ts";
import type { FrontMatter } from "../text/front-matter.ts";
import { normaliseHeading } from "./heading-text.ts";
import type { ReadHeading } from "./parts.ts";
import type { Profile } from "./profile.ts";
import { builtInProfiles, classic, prFaq, sixPager } from "./profiles/index.ts";

/** What recognition looks at. */
export interface Evidence {
  readonly title: string | undefined;
  readonly frontMatter: FrontMatter;
  /** Every heading but the title. */
  readonly headings: readonly ReadHeading[];
  /** Those of them that have something below them. */
  readonly filled: readonly ReadHeading[];
  readonly language: string;
  readonly signs: DocumentSigns;
  readonly profiles: readonly Profile[];
}

export interface Recognised extends Recognition {
  /** The profile to judge by, also where the document is no narrative but somebody asked. */
  readonly judgedBy: Profile;
  /** True where the file claims to be a narrative and is none: its author is told so. */
  readonly claims: boolean;
}

/** Weight against a document from which neither a project's settings nor the signature of a family make it one. */
const foreignWeight = 3;
/** Strong headings from which an unmarked document is a narrative, less what weighs against it. */
const strongNeeded = 3;

/**
 * Whether a document is a narrative, of which profile, and why. Asked in this order: what the author or the
 * settings say, the file's own name, the headings of a PR/FAQ, those of the classic family, three strong headings.
 */
export function recognise(evidence: Evidence, settings: Settings, info: DocumentInfo): Recognised {
  const byHeadings = profileByHeadings(evidence);
  const said = saidBy(evidence.frontMatter);
  const profileNamed = (id: string): Profile | undefined =>
    evidence.profiles.find((profile) => profile.id === id.toLowerCase());
  const preferred = profileNamed(said.profile ?? settings.profile) ?? byHeadings;
  if (said.optOut) return not("front matter opts out", preferred);
  if (said.optIn) return is(preferred, "front matter");
  const against = weightAgainst(evidence);
  const isForeign = against.weight >= foreignWeight || isForeignThroughout(evidence);
  if (settings.profile !== "auto" && !isForeign) return is(preferred, "setting");
  const name = info.fileName ?? "";
  if (prFaqFileName.test(name))
    return is(builtInProfiles.includes(byHeadings) ? prFaq : byHeadings, "file name");
  if (narrativeFileName.test(name)) {
    if (!isForeignThroughout(evidence)) return is(byHeadings, "file name");
    return {
      ...not("the file name says narrative, but no heading is a section of one", preferred),
      claims: true,
    };
  }
  const found = against.weight < foreignWeight ? signature(evidence) : undefined;
  if (found) return is(found.profile, found.reason);
  const strong = strongSections(evidence, sixPager);
  if (strong.length - against.weight >= strongNeeded)
    return is(sixPager, `${inWords(strong.length)} strong headings`);
  if (strong.length >= 2 && against.weight === 0 && isCompleteElsewhere(evidence))
    return is(sixPager, "all six sections are named");
  if (strong.length < strongNeeded)
    return not(`${inWords(strong.length)} of the three strong headings it takes`, preferred);
  return not(`it reads like ${against.kind}`, preferred);
}

const is = (profile: Profile, reason: string): Recognised => ({
  isNarrative: true,
  profile: profile.id,
  reason,
  judgedBy: profile,
  claims: false,
});

const not = (reason: string, judgedBy: Profile): Recognised => ({
  isNarrative: false,
  profile: "none",
  reason,
  judgedBy,
  claims: false,
});

interface Said {
  readonly optOut: boolean;
  readonly optIn: boolean;
  readonly profile: string | undefined;
}

/** Values of `type` that name another profile than the default one. */
const otherTypes: Readonly<Record<string, string>> = {
  "pr-faq": "pr-faq",
  prfaq: "pr-faq",
  "classic-six-pager": "classic",
};

/** `sixpager: false | true | {profile}`, `type: six-pager`, and `profile:` beside either. */
function saidBy(frontMatter: FrontMatter): Said {
  const own = frontMatter.get("sixpager");
  const type = String(frontMatter.get("type") ?? "")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const isTyped = /^(?:(?:six|6)-?pager|narrative)$/.test(type) || type in otherTypes;
  const mapping = own instanceof Map ? own : undefined;
  const named = mapping?.get("profile") ?? frontMatter.get("profile") ?? otherTypes[type];
  return {
    optOut: own === false,
    optIn: own === true || mapping !== undefined || (isTyped && own !== false),
    profile: typeof named === "string" ? named : undefined,
  };
}

/** Classic and PR/FAQ by their signature, else the project's own or the built-in profile with most sections named. */
function profileByHeadings(evidence: Evidence): Profile {
  const found = signature(evidence);
  if (found) return found.profile;
  const own = evidence.profiles.filter((profile) => ![sixPager, classic, prFaq].includes(profile));
  let best = sixPager;
  let most = namedSections(evidence, sixPager).length;
  for (const profile of own) {
    const count = namedSections(evidence, profile).length;
    if (count > most) [best, most] = [profile, count];
  }
  return best;
}

const classicSignature = ["tenets", "state-of-the-business", "lessons-learned", "strategic-priorities"];

function signature(evidence: Evidence): { profile: Profile; reason: string } | undefined {
  // Headings alone show no family; otherwise appending two empty ones would change the profile.
  const has = (section: string): boolean =>
    evidence.filled.some(({ reading }) =>
      reading.matches.some(
        (match) => match.section === section && match.tier === "strong" && match.strength >= 3,
      ),
    );
  // A heading that is strongly a six-pager's own does not speak for the classic family.
  const hasOwn = (section: string): boolean =>
    evidence.filled.some(
      ({ reading }) =>
        reading.matches.some((match) => match.section === section) &&
        !reading.matches.some(
          (match) => match.tier === "strong" && sixPager.sections.some(({ id }) => id === match.section),
        ),
    );
  const saysPrFaq = /\bpr[\s/-]*faq\b/i.test(evidence.title ?? "");
  if ((has("press-release") || saysPrFaq) && has("faq"))
    return { profile: prFaq, reason: "press release and FAQ headings" };
  const classicParts = classicSignature.filter(has);
  const sixPagerParts = strongSections(evidence, sixPager).length;
  const isClassic =
    classicParts.length >= 3 || (classicParts.length === 2 && hasOwn("goals") && hasOwn("introduction"));
  if (isClassic && classicParts.length + 1 >= sixPagerParts)
    return { profile: classic, reason: "headings of the classic six-pager" };
  return undefined;
}

function strongSections(evidence: Evidence, profile: Profile): string[] {
  return profile.sections
    .map(({ id }) => id)
    .filter((id) =>
      evidence.headings.some(
        ({ heading, reading }) =>
          (heading.level <= 3 || heading.level === 7) &&
          reading.matches.some(
            (match) => match.section === id && match.tier === "strong" && match.strength >= 3,
          ),
      ),
    );
}

/**
 * Outside English, where fewer names are known to be rare elsewhere, a document that names all six sections and
 * has nothing of another kind is a narrative with two strong ones.
 */
const isCompleteElsewhere = (evidence: Evidence): boolean =>
  evidence.language !== "en" && namedSections(evidence, sixPager).length === sixPager.sections.length;

const namedSections = (evidence: Evidence, profile: Profile): string[] =>
  profile.sections
    .map(({ id }) => id)
    .filter((id) =>
      evidence.headings.some(({ reading }) => reading.matches.some(({ section }) => section === id)),
    );

/** Several headings, and not one of them a section of any profile. */
function isForeignThroughout(evidence: Evidence): boolean {
  return (
    evidence.headings.length >= 2 &&
    evidence.profiles.every((profile) => namedSections(evidence, profile).length === 0) &&
    evidence.headings.every(({ reading }) => reading.cues.length === 0)
  );
}

function weightAgainst(evidence: Evidence): { weight: number; kind: string } {
  let weight = 0;
  let kind = "another kind of document";
  const byTitle = kindsByTitle.find(({ pattern }) => pattern.test(evidence.title ?? ""));
  if (byTitle) {
    weight += byTitle.weight;
    kind = byTitle.kind;
  }
  const foreign = evidence.headings.filter(({ heading }) => {
    const text = normaliseHeading(heading.text);
    return foreignHeadings.test(text) || foreignHeadingsElsewhere.test(text);
  });
  weight += foreign.length;
  const kinds = ["type", "kind", "layout", "category"].map((key) => evidence.frontMatter.get(key));
  if (kinds.some((value) => typeof value === "string" && foreignTypes.test(value))) weight += 3;
  weight += [...evidence.frontMatter.keys()].filter((key) => foreignKeys.has(key)).length;
  const { signs } = evidence;
  for (const [index, sign] of foreignSigns.entries()) {
    if ((signs.foreign[index] ?? 0) < (sign.least ?? 1)) continue;
    weight += sign.weight;
    if (!byTitle) kind = sign.kind;
  }
  weight += Math.floor(signs.codeShare * 10) + Math.floor(signs.taskShare * 5);
  if (signs.selfShare > 0.015) weight += 2;
  return { weight, kind };
}

const inWords = (count: number): string =>
  ["none", "one", "two", "three", "four", "five", "six"][count] ?? String(count);
