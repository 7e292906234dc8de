import {
  type Connection,
  ErrorCodes,
  type ExecuteCommandParams,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from "vscode-languageserver";
import { argumentOf, builtInProfiles, type Fix, rules, skeleton } from "../../core/index.ts";
import { commands, type InsertResult } from "../../protocol.ts";
import { explainRule } from "../../report/explain.ts";
import type { ClientSupport } from "../client-support.ts";
import type { ConfigHome } from "../config-home.ts";
import { fileNameOf } from "../names.ts";
import { findRule } from "../rule-page.ts";
import type { Analysed, Session } from "../session.ts";
import { workspaceEdit } from "../workspace-edit.ts";
import { decideCommand, readChange } from "./project-actions.ts";

/** The last one stands behind code actions alone, so no client has to know its name. */
export const commandNames: readonly string[] = [...Object.values(commands), decideCommand];

/** Carries out a command; whatever is wrong with it is a ResponseError that says what is expected. */
export type RunCommand = (params: ExecuteCommandParams) => Promise<InsertResult | string>;

interface CommandParts {
  readonly connection: Connection;
  readonly session: Session;
  readonly configHome: ConfigHome;
  readonly support: () => ClientSupport;
}

export function createCommands({ connection, session, configHome, support }: CommandParts): RunCommand {
  async function insert(uri: string, choose: (analysed: Analysed) => Fix): Promise<InsertResult> {
    if (!support().appliesEdits) {
      throw failed("The editor does not let the server apply edits; use the quick fix instead.");
    }
    const analysed = await session.analysed(uri);
    if (analysed === undefined) throw invalid(`${uri} is not open, or the project excludes it.`);
    const fix = choose(analysed);
    const edit = workspaceEdit(analysed, fix.edits, support());
    const { applied } = await connection.workspace.applyEdit({ label: fix.title, edit });
    return { applied };
  }

  /** Takes a decision for the project, or tells the author what stands in its way. */
  async function decide(uri: string, sent: unknown): Promise<InsertResult> {
    const change = readChange(sent);
    if (change === undefined) throw invalid(`${decideCommand} takes a change as its second argument.`);
    const edit = (await configHome.open(uri)).write(change);
    if (edit === undefined) return { applied: true };
    if (typeof edit !== "string" && support().appliesEdits) {
      const { applied } = await connection.workspace.applyEdit({ label: "Change the project", edit });
      return { applied };
    }
    const message = typeof edit === "string" ? edit : "The editor does not let the server apply edits.";
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    return { applied: false };
  }

  return async ({ command, arguments: sent }) => {
    const given: readonly unknown[] = Array.isArray(sent) ? sent : [];
    switch (command) {
      case commands.insertSection: {
        const [uri, sectionId] = words(command, given, ["document URI", "section id"]);
        return insert(uri, (analysed) => sectionFix(analysed, sectionId));
      }
      case commands.insertMissingSections: {
        const [uri] = words(command, given, ["document URI"]);
        return insert(uri, missingFix);
      }
      case commands.insertQuestions: {
        const [uri] = words(command, given, ["document URI"]);
        return insert(uri, questionsFix);
      }
      case commands.newNarrative:
        return newNarrative(given[0] ?? "six-pager");
      case commands.explainRule: {
        const [ruleId] = words(command, given, ["rule id"]);
        return explanation(ruleId);
      }
      case decideCommand: {
        const [uri] = words(command, given, ["document URI"]);
        return decide(uri, given[1]);
      }
      default:
        throw invalid(`There is no command ${command}; there are ${commandNames.join(", ")}.`);
    }
  };
}

/** The arguments, of which each must be a word; the answer has as many as there are names. */
function words<const N extends readonly string[]>(
  command: string,
  given: readonly unknown[],
  names: N,
): { readonly [K in keyof N]: string } {
  const isComplete = names.every((_, index) => typeof given[index] === "string" && given[index] !== "");
  if (!isComplete) throw invalid(`${command} takes ${names.join(" and ")} as its arguments.`);
  // The check above has seen a string at each index, which the type system cannot follow.
  return given as { readonly [K in keyof N]: string };
}

function sectionFix({ uri, analysis }: Analysed, sectionId: string): Fix {
  const ids = [...new Set(analysis.sections.map(({ id }) => id))];
  const section = analysis.sections.find(({ id, insert }) => id === sectionId && insert !== undefined);
  if (section?.insert !== undefined) return section.insert;
  if (ids.includes(sectionId)) throw failed(`${fileNameOf(uri)} already has the section ${sectionId}.`);
  throw invalid(`There is no section ${sectionId}; there are ${ids.join(", ")}.`);
}

function missingFix({ uri, analysis }: Analysed): Fix {
  if (analysis.insertMissing !== undefined) return analysis.insertMissing;
  throw failed(`No section is missing in ${fileNameOf(uri)}.`);
}

function questionsFix({ uri, analysis }: Analysed): Fix {
  const { insertQuestions, questions } = argumentOf(analysis);
  if (insertQuestions !== undefined) return insertQuestions;
  const name = fileNameOf(uri);
  throw failed(
    questions.length === 0
      ? `${name} raises no question that it does not answer.`
      : `${name} already has the appendix of questions; delete it to have it written anew.`,
  );
}

function newNarrative(name: unknown): string {
  const profile = builtInProfiles.find(({ id }) => id === name);
  if (profile !== undefined) return skeleton(profile);
  const known = builtInProfiles.map(({ id }) => id).join(", ");
  throw invalid(`There is no profile ${String(name)}; there are ${known}.`);
}

function explanation(ruleId: string): string {
  const rule = findRule(ruleId);
  if (rule !== undefined) return explainRule(rule);
  const group = rules.filter(({ id }) => id.split("/")[0] === ruleId.split("/")[0]).map(({ id }) => id);
  const hint = group.length === 0 ? "" : ` There are ${group.join(", ")}.`;
  throw invalid(`There is no rule ${ruleId}.${hint}`);
}

const invalid = (message: string): ResponseError<void> =>
  new ResponseError(ErrorCodes.InvalidParams, message);

const failed = (message: string): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, message);
