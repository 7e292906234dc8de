import { gated } from "../text/gate.ts";
/**
 * Words with which a short tenet takes a side without a verb in the third person ("Safety over speed", "Repair before
 * replacing", "Ask first", "Never surprise a tenant"). Origin: ordinary English comparison, negation and imperatives.
 */
export const takesSides = gated(
  /(?<![\p{L}-])(?:over|before|above|beats?|than|not|never|no|nobody|none|always|only|first|last|rather|without|even|every|unless|instead|but|(?<=^|[\s*_("“])(?:we|ask|start|tell|show|keep|make|take|give|put|let|own|earn|build|fix|learn|measure|listen|say|choose|prefer|repair|do|stay|be|use|think|act|write|ship|work|treat|serve|respect|answer|leave|count|pay|share|trust|design|default|move|go|help|protect|solve|find|remove|avoid|favou?r))(?![\p{L}])/iu,
);
