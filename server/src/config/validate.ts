import * as z from "zod/mini";
import { rules } from "../core/index.ts";
import { suggestion } from "./near-miss.ts";
import type { Fault, Path } from "./problem.ts";
import { configShape, type RawConfig } from "./shape.ts";

/** What holds of a configuration, and what is wrong with the rest of it. */
export interface Validated {
  readonly config: RawConfig;
  readonly faults: readonly Fault[];
}

/**
 * Checks plain data against the shape of a configuration; undefined stands for a file that says nothing. A value that is wrong is reported and left out; when
 * leaving it out makes what surrounds it wrong, that goes as well, so that the result is always valid.
 */
export function validate(raw: unknown): Validated {
  let faults: readonly Fault[] = [];
  let value = raw;
  for (let round = 0; round < rounds && value !== undefined; round += 1) {
    const result = z.safeParse(configShape(), value);
    if (result.success) return { config: result.data, faults };
    const found = result.error.issues.flatMap((issue) => faultsOf(issue, [], value));
    // What is wrong from the second round on is only the gap that an earlier one left.
    if (round === 0) faults = found;
    value = found.toSorted(lastIndexFirst).reduce<unknown>((rest, fault) => without(rest, fault.path), value);
  }
  return { config: {}, faults };
}

// Each round leaves out at least one level, and the shape is less deep than this.
const rounds = 10;

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, base: Path, root: unknown): readonly Fault[] {
  const path = [...base, ...issue.path.filter((step) => typeof step !== "symbol")];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey([...path, key]));
  if (issue.code === "invalid_union") {
    // The branch that the author meant is the one whose mistake lies further inside.
    const meant = issue.errors.find((branch) => branch.every(isInside));
    if (meant !== undefined) return meant.flatMap((inner) => faultsOf(inner, path, root));
  }
  return [invalidValue(path, issue.message, valueAt(root, path))];
}

function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === "unrecognized_keys" || isBound(issue);
}

const isBound = ({ code }: Issue): boolean => code === "too_small" || code === "too_big";

function unknownKey(path: Path): Fault {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const allowed = keysAt(parent);
  if (parent.length === 1 && parent[0] === "rules") {
    const ids = rules.map((rule) => rule.id);
    const help = suggestion(key, ids) || " `sixpager rules` lists those that exist.";
    return { path, at: "key", rule: "config/unknown-rule", message: `There is no rule "${key}".${help}` };
  }
  const where = parent.length === 0 ? "the configuration" : `"${shownPath(parent)}"`;
  const message = `Unknown key "${key}" in ${where}.${suggestion(key, allowed)}`;
  return { path, at: "key", rule: "config/unknown-key", message };
}

function invalidValue(path: Path, expected: string, value: unknown): Fault {
  const name = path.length === 0 ? "The configuration" : `"${shownPath(path)}"`;
  const message =
    value === undefined
      ? `${name} is missing; it must be ${expected}.`
      : `${name} must be ${expected}, not ${shown(value)}.${nearWord(value, expected)}`;
  return { path, at: "value", rule: "config/invalid-value", message };
}

/** The words that a message names in quotation marks are the candidates. */
function nearWord(value: unknown, expected: string): string {
  if (typeof value !== "string") return "";
  const allowed = Array.from(expected.matchAll(/"([^"]*)"/g), (match) => match[1] ?? "");
  const help = suggestion(value, allowed);
  return help.includes("Did you mean") ? help : "";
}

/** `profile.sections[2].points`. */
function shownPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}

function shown(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The keys that the shape allows in the map at a path. */
function keysAt(path: Path): readonly string[] {
  let reached: readonly z.core.$ZodType[] = [configShape()];
  for (const step of path) reached = reached.flatMap(unwrapped).flatMap((type) => stepInto(type, step));
  return reached.flatMap(unwrapped).flatMap((type) => Object.keys(shapeOf(type)));
}

/** The types behind optional ones and unions. */
function unwrapped(type: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (type instanceof z.ZodMiniOptional) return unwrapped(type._zod.def.innerType);
  if (type instanceof z.ZodMiniUnion) return type._zod.def.options.flatMap(unwrapped);
  return [type];
}

function stepInto(type: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (type instanceof z.ZodMiniArray) return [type._zod.def.element];
  const inner = shapeOf(type)[step];
  return inner === undefined ? [] : [inner];
}

function shapeOf(type: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  return type instanceof z.ZodMiniObject ? type._zod.def.shape : {};
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (hasStep(value, step) ? value[step] : undefined), root);
}

function hasStep(value: unknown, step: string | number): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step);
}

/** Items of a list are taken from its end first, so that the indexes of the others stay true. */
function lastIndexFirst(a: Fault, b: Fault): number {
  const differing = a.path.findIndex((step, index) => step !== b.path[index]);
  const [left, right] = [a.path[differing], b.path[differing]];
  return typeof left === "number" && typeof right === "number" ? right - left : 0;
}

/** The value without what lies at the path or, when nothing lies there, without what should hold it. */
function without(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || !hasStep(value, step)) return undefined;
  const inner = rest.length === 0 ? undefined : without(value[step], rest);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      index !== step ? [item] : inner === undefined ? [] : [inner],
    );
  }
  const others = Object.entries(value).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]);
}
