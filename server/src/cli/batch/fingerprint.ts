import { createHash } from "node:crypto";
import type { Finding } from "../../core/index.ts";

/**
 * What a finding is about, as a short text that stays the same when lines move and when figures elsewhere in the
 * document change: its rule, its message without figures and the words that it marks. Two findings of a document
 * can have the same one.
 */
export function fingerprintOf({ rule, message, span }: Finding, text: string): string {
  const marked = text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  return digest([rule, message.replace(/\d+(?:[.,]\d+)*/g, "#"), marked]);
}

/** Tells findings of one document apart that are about the same, and those of one document from another's. */
export function uniqueFingerprints(path: string, fingerprints: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return fingerprints.map((fingerprint) => {
    const before = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, before + 1);
    return digest([path, fingerprint, `${before}`]);
  });
}

const digest = (parts: readonly string[]): string =>
  createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 20);
