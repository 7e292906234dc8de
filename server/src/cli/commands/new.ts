import { writeFile } from "node:fs/promises";
import path from "node:path";
import { builtInProfiles, skeleton } from "../../core/index.ts";
import { failure, reasonOf } from "../failure.ts";
import { fine, type Io } from "../io.ts";
import { createSettingsReader } from "../settings.ts";

/** Prints a skeleton to fill in, or writes it to a file that does not exist yet. */
export async function newNarrative(file: string | undefined, profileName: string | undefined, io: Io) {
  const overrides = { config: undefined, profile: profileName, all: false };
  const settingsOf = createSettingsReader(overrides, io.cwd);
  const { settings } = await settingsOf(path.resolve(io.cwd, file ?? "narrative.md"));
  const wanted = settings.profile === "auto" ? usualProfile : settings.profile;
  const profile = [...settings.profiles, ...builtInProfiles].find(({ id }) => id === wanted);
  if (profile === undefined) throw failure(`there is no profile "${wanted}".`);
  const text = skeleton(profile);
  if (file === undefined) io.stdout.write(text);
  else await create(path.resolve(io.cwd, file), text, file);
  return fine;
}

const usualProfile = "six-pager";

async function create(file: string, text: string, name: string): Promise<void> {
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    throw failure(`cannot write ${name}: ${reasonOf(error)}.`);
  }
}
