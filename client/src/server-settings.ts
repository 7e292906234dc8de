/**
 * What the server gets of the section `sixpager`: the keys of a configuration file and nothing else.
 * `trace` concerns the client alone, and null is how a VS Code setting says that it is not set.
 */
export function serverSettings(section: unknown): unknown {
  if (!isMap(section)) return section;
  const { trace: _, ...rest } = section;
  return withoutNulls(rest);
}

function withoutNulls(value: unknown): unknown {
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutNulls(item)]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
