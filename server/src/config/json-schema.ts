import * as z from "zod/mini";
import { configShape } from "./shape.ts";

/** The JSON schema of a configuration file, made from the very shape that validates it. Plain data. */
export function configSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(configShape(), { target: "draft-7", io: "input" });
  return {
    $schema,
    title: "Sixpager configuration",
    description:
      "What a project decides about its narratives: .sixpager.yaml, .sixpager.yml or .sixpager.json.",
    ...schema,
  };
}
