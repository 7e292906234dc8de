import { gated } from "../text/gate.ts";
/**
 * Wording with which a narrative names a rejected alternative, an accepted cost or what it leaves out, in English.
 * "Instead of" alone is none: it only contrasts. Origin: ordinary vocabulary of choosing.
 */
export const tradeOffs: readonly RegExp[] = [
  gated(/\btrad(?:e|es|ed|ing)[-‐‑\s]?offs?\b/iu),
  gated(
    /\b(?:consider(?:ed|ing)?|weigh(?:ed|ing)?|compar(?:ed|ing)|examin(?:ed|ing)|evaluat(?:ed|ing)|explor(?:ed|ing)|assess(?:ed|ing)|looked (?:at|into)|tried|tested|thought about|thought of)\b[^.!?]{0,60}\b(?:alternatives?|options?|ways?|routes?|approach(?:es)?|variants?|others?|models?|designs?|paths?|possibilit(?:y|ies)|choices?)\b/iu,
  ),
  gated(
    /\b(?:alternatives?|options?|routes?|ways|approaches|variants?|paths)\b[^.!?]{0,60}\b(?:consider(?:ed)?|weighed|compared|examined|evaluated|explored|rejected|dismissed|discarded|ruled out|set aside|turned down|dropped|open to us|on the table|fell (?:away|short)|did not)\b/iu,
  ),
  gated(/\bwe (?:have |had )?(?:also |first |briefly |seriously )?considered\b/iu),
  gated(
    /\bwe (?:have |had )?(?:also |first )?(?:weighed|looked at|thought about|examined|discussed|explored)\b(?:[^.!?]|\.\d)*(?:[.!?]\s(?:[^.!?]|\.\d)*)?\b(?:but|yet|reject\w*|decided|because|too|dropped|against)\b/iu,
  ),
  gated(
    /\b(?:we|board|team|committee|group)\b[^.!?]{0,30}\b(?:rejected|ruled out|decided against|turned down|dismissed|discarded|abandoned|set aside|dropped the)\b/iu,
  ),
  gated(/\b(?:was|were|been|is|are) (?:rejected|ruled out|dismissed|discarded|turned down|set aside)\b/iu),
  gated(
    /\b(?:rejected (?:it|them|this|that|both|each|all|the|a|an)|we reject|reasons? (?:against|for rejecting))\b/iu,
  ),
  gated(
    /\b(?:we )?(?:chose|choose|prefer(?:red)?|picked|opted for|decided (?:for|on)|settled on)\b[^.!?]{0,80}\b(?:over|rather than|instead of|because|since|although|even though|and not)\b/iu,
  ),
  gated(
    /\b(?:we|team|board|hospital|city|company|association|agency|department)\b[^.!?]{0,20}\b(?:accepts?|accepted|give up|gives up|forgo(?:es)?|sacrifices?|live with|lives with|put up with)\b/iu,
  ),
  gated(
    /\b(?:price|cost|downside|drawback|disadvantage|catch) of (?:this|that|the|our) (?:choice|decision|approach|design|plan|solution|model|way)\b/iu,
  ),
  gated(
    /\b(?:at the (?:price|expense|cost) of|in exchange for|comes at a (?:price|cost)|the (?:price|catch|downside|drawback)(?: for this)? is)\b/iu,
  ),
  gated(
    /\b(?:out of|outside(?: the)?|beyond(?: the)?|not in) scope\b|\bnon[-‐‑ ]?goals?\b|\bnot (?:a|our|one of our) goals?\b|\bde-?scoped\b/iu,
  ),
  gated(
    /\bwe (?:do|will|are|shall)(?: not|n['’]t| deliberately not| on purpose not) (?:build|offer|serve|do|cover|include|replace|try|attempt|plan|aim|sell|enter|change|touch|add|support|extend|handle|open|expand|going to|building|trying|doing|planning|replacing|offering)\w*\b/iu,
  ),
  gated(
    /\bwhy (?:do we |did we |are we |should we |would we )?not\b|\bwhy (?:this|now) and not\b|\bwhat (?:are we|do we|will we|we (?:are|do|will)) not\b/iu,
  ),
  gated(
    /\b(?:alternative|option) (?:[A-D]|[1-4]|one|two|three)\b[^.!?]{0,120}\b(?:but|costs?|too|slower|dearer|would|fails?|loses?|leaves?)\b/iu,
  ),
  gated(
    /\b(?:the|an?|our|second|third|other|obvious|cheaper) alternatives?(?: (?:is|was|would|to)|,)\b[^.!?]{0,120}\b(?:but|costs?|would|too|not|yet|leaves?|fails?|although)\b/iu,
  ),
  gated(/\balternatives (?:we )?(?:considered|rejected|weighed|examined)\b/iu),
  gated(
    /\bdeliberately (?:leave|leaves|left|exclude|excludes|excluded|not|omit)\b|\bon purpose (?:not|left|leave)\b|\bleft out (?:on purpose|deliberately)\b/iu,
  ),
  gated(
    /\b(?:would|could|might) (?:\p{L}+ ){0,2}?(?:be|have been|come out|work out) (?:\p{L}+ )?(?:cheaper|dearer|simpler|easier|quicker)\b/iu,
  ),
  gated(
    /\bwe (?:priced|costed|ruled|dropped|discarded|sat in)\b[^.!?]{0,120}\b(?:but|yet|too|would|instead|let it go|against)\b/iu,
  ),
  gated(
    /\bwe(?:'d| would| had| have)? (?:rather|deliberately|chosen|decided|agreed) (?:\p{L}+ ){0,3}?not\b|\bwe (?:leave|left) (?:\p{L}+ ){0,4}?(?:out|aside|for later)\b/iu,
  ),
];
