import { type Diagnostic, languages, type QuickPickItem, window } from "vscode";
import type { AnalysisParams } from "../../server/src/protocol.ts";
import { canInsert } from "./outline-rows.ts";
import { oneLine } from "./wording.ts";

/** Questions to the author. Each resolves to undefined when the author backs out or there is nothing to choose. */

interface Choice extends QuickPickItem {
  readonly id: string;
}

const profiles: readonly Choice[] = [
  {
    id: "six-pager",
    label: "Six-pager",
    detail: "Summary, customer problem, solution, metrics, implementation, risks",
  },
  {
    id: "classic",
    label: "Classic narrative",
    detail: "Introduction, goals, tenets, state of the business, lessons learned, strategic priorities",
  },
  { id: "pr-faq", label: "PR/FAQ", detail: "A press release from the future and the questions it raises" },
];

export function pickProfile(): Promise<string | undefined> {
  return pick(profiles, "New Narrative", "Which kind of narrative?");
}

/** A section that is missing or empty, by its id. */
export async function pickGap({ sections }: AnalysisParams): Promise<string | undefined> {
  const gaps = sections
    .filter(canInsert)
    .map(({ id, title, status }) => ({ id, label: oneLine(title), description: status }));
  if (gaps.length > 0) return pick(gaps, "Insert Section", "Which section?");
  void window.showInformationMessage("Every section of this narrative is there and has text.");
  return undefined;
}

/** The rule of the finding at the cursor; where there is none, one of the rules with findings in the document. */
export async function pickRule(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const found = editor
    ? languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === "sixpager")
    : [];
  const atCursor = found.filter(({ range }) => editor && range.contains(editor.selection.active));
  const candidates = ruleChoices(atCursor.length > 0 ? atCursor : found);
  const [only] = candidates;
  if (only === undefined) {
    void window.showInformationMessage(
      "Sixpager has no finding in the active editor, so there is no rule to explain.",
    );
    return undefined;
  }
  if (atCursor.length > 0 && candidates.length === 1) return only.id;
  return pick(candidates, "Explain Rule", "Which rule?");
}

/** One choice a rule, with the message of its first finding. */
function ruleChoices(diagnostics: readonly Diagnostic[]): readonly Choice[] {
  const byRule = new Map<string, Choice>();
  for (const { code, message } of diagnostics) {
    const id = String(typeof code === "object" ? code.value : code);
    if (!byRule.has(id)) byRule.set(id, { id, label: id, detail: message });
  }
  return [...byRule.values()];
}

async function pick(
  choices: readonly Choice[],
  title: string,
  placeHolder: string,
): Promise<string | undefined> {
  const chosen = await window.showQuickPick(choices, {
    title: `Sixpager: ${title}`,
    placeHolder,
    matchOnDetail: true,
  });
  return chosen?.id;
}
