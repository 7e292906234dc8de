import { defaultSettings, type Profile, type RuleSetting, type Settings, type Terms } from "../core/index.ts";
import type { RawConfig, RawRule } from "./shape.ts";

/** What one configuration, or several put together, decide. A key that is absent is left to those below. */
export interface Decisions {
  readonly profile: string | undefined;
  readonly profiles: readonly Profile[];
  readonly phase: Settings["phase"] | undefined;
  readonly budget: NonNullable<RawConfig["budget"]> | undefined;
  readonly rules: Settings["rules"];
  readonly terms: Partial<Terms>;
  readonly pages: Partial<Settings["pages"]>;
  readonly include: readonly string[] | undefined;
  readonly exclude: readonly string[] | undefined;
}

export const noDecisions: Decisions = {
  profile: undefined,
  profiles: [],
  phase: undefined,
  budget: undefined,
  rules: {},
  terms: {},
  pages: {},
  include: undefined,
  exclude: undefined,
};

/** The decisions of a validated configuration; its own profile comes apart, for it has faults of its own. */
export function decisionsOf(config: RawConfig, own: Profile | undefined): Decisions {
  const entries = Object.entries(config.rules ?? {}).flatMap(([id, entry]) =>
    entry === undefined ? [] : [[id, ruleSetting(entry)] as const],
  );
  return {
    profile: typeof config.profile === "string" ? config.profile : own?.id,
    profiles: own === undefined ? [] : [own],
    phase: config.phase,
    budget: config.budget,
    rules: Object.fromEntries(entries),
    terms: defined(config.terms ?? {}),
    pages: defined(config.pages ?? {}),
    include: config.include,
    exclude: config.exclude,
  };
}

/** Both together, key by key; where both decide, `over` wins. */
export function merge(base: Decisions, over: Decisions): Decisions {
  const overridden = new Set(over.profiles.map((profile) => profile.id));
  const ids = new Set([...Object.keys(base.rules), ...Object.keys(over.rules)]);
  return {
    profile: over.profile ?? base.profile,
    profiles: [...base.profiles.filter((profile) => !overridden.has(profile.id)), ...over.profiles],
    phase: over.phase ?? base.phase,
    budget:
      typeof base.budget === "object" && typeof over.budget === "object"
        ? { ...base.budget, ...over.budget }
        : (over.budget ?? base.budget),
    rules: Object.fromEntries(Array.from(ids, (id) => [id, mergedRule(base.rules[id], over.rules[id])])),
    terms: { ...base.terms, ...over.terms },
    pages: { ...base.pages, ...over.pages },
    include: over.include ?? base.include,
    exclude: over.exclude ?? base.exclude,
  };
}

/** As `merge`, but lists of terms add up: a project's dictionary goes on from the one that it extends. */
export function extend(base: Decisions, over: Decisions): Decisions {
  const terms = Object.fromEntries(
    termKinds.flatMap((kind) => {
      const words = [...(base.terms[kind] ?? []), ...(over.terms[kind] ?? [])];
      return words.length === 0 ? [] : [[kind, Array.from(new Set(words))]];
    }),
  );
  return { ...merge(base, over), terms };
}

/** Settings for the engine; whatever nobody decided has its default. */
export function settingsOf(decisions: Decisions): Settings {
  const { budget } = decisions;
  const usual = defaultSettings.budget === "off" ? { perRule: 5, perDocument: 100 } : defaultSettings.budget;
  return {
    ...defaultSettings,
    profile: decisions.profile ?? defaultSettings.profile,
    profiles: decisions.profiles,
    phase: decisions.phase ?? defaultSettings.phase,
    budget:
      budget === undefined
        ? defaultSettings.budget
        : budget === "off"
          ? "off"
          : {
              perRule: budget.perRule ?? usual.perRule,
              perDocument: budget.perDocument ?? usual.perDocument,
            },
    rules: decisions.rules,
    terms: { ...defaultSettings.terms, ...decisions.terms },
    pages: { ...defaultSettings.pages, ...decisions.pages },
  };
}

const termKinds = ["acronyms", "customers", "jargon", "accepted"] as const;

function ruleSetting(entry: RawRule): RuleSetting {
  if (typeof entry === "string") return { severity: entry };
  const { severity, ...options } = entry;
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(Object.keys(options).length === 0 ? {} : { options }),
  };
}

function mergedRule(base: RuleSetting | undefined, over: RuleSetting | undefined): RuleSetting {
  const options = { ...base?.options, ...over?.options };
  return { ...base, ...over, ...(Object.keys(options).length === 0 ? {} : { options }) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without keys whose value is undefined, for those would hide the value below them. */
function defined<T extends object>(object: T): Defined<T> {
  // Object.fromEntries forgets which key has which type; the entries themselves are untouched.
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
