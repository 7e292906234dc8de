import { gated } from "../text/gate.ts";
/**
 * Wording by which a plan says that somebody else must act. Origin: ordinary vocabulary of plans and contracts.
 */
export const dependsOn = gated(
  /\b(?:depends? (?:up)?on|dependent on|dependenc(?:y|ies)|rel(?:y|ies|ied|ying) on|requires?|need(?:s|ed)?|waits? for|waiting for|blocked by|contingent on|subject to|hinges? on|provided by|supplied by|delivered by|comes? from|permit from|approval (?:from|of|by)|consent (?:from|of|by)|licen[cs]e from|contract with)\b/iu,
);

/** A party, then what it has to do. */
export const mustAct = gated(
  /\b(?:must|has to|have to|needs? to|is to|are to|should|will have to)\s+(?:also |first |then |still )?(?:sign|deliver|ship|agree|approve|confirm|accept|provide|send|build|extend|supply|open|finish|allow|permit|grant|release|install|test|certify|renew|carry|connect|integrate|hand|give|count|lend|consent|record|expose|support|adapt|change|report|publish|issue|migrate|upgrade|enable|refill|complete|return|clear)\b/iu,
);

/** What an approver of the paper itself does; it is not a dependency of the plan. */
export const approvesPaper = gated(
  /\b(?:approves?|approve|decides?|decide|sign off|releases?|release|confirm)\s+(?:on )?(?:the |this |our |its )?(?:budget|paper|plan|proposal|memo|narrative|document|funding|money|request|investment|sum|project)\b/iu,
);

/** Departments of the house that go by a capital letter, and words that are no names. */
export const noParty = gated(
  /^(?:legal|finance|marketing|sales|support|product|engineering|security|operations|procurement|purchasing|design|research|hr|it|qa|ux|board|council|committee|phase|stage|step|week|month|quarter|year|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|german|french|dutch|spanish|europe|european|christmas|easter|appendix|section|table|figure|ios|android|api|apis|q[1-4]|h[12]|the|a|an|we|it|they|he|she|this|these|that|those|our|its|their|two|three|four|five|six|seven|eight|nine|ten|all|both|each|every|no|in|on|at|by|from|to|for|with|without|if|when|where|as|until|before|after|first|second|third|fourth|one|any|some|most|other|others|however|then|here|there|what|who|which|another|dependencies|dependency)$/iu,
);
