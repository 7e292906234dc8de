import { gated } from "../text/gate.ts";
/** How English gives a reason, and how a recommendation is worded. Origin: ordinary grammar. */

export const recommendation = gated(
  /(?<![\p{L}])(?:we|i|(?:the|our|this) (?:team|memo|paper|group|board|working group|narrative|document|authors?))(?: therefore| thus| hence| strongly| now| would| also| further)* (?:recommends?|proposes?|suggests?|advises?|advocates?|urges?|favou?rs?)(?![\p{L}])|(?<![\p{L}])our (?:recommendation|proposal|suggestion|advice) is(?![\p{L}])|(?<![\p{L}])(?:it is|is) (?:recommended|proposed) (?:that|to)(?![\p{L}])/iu,
);

/** A word that ties two statements as cause and effect, or as end and means. */
export const reasonWords = gated(
  /(?<![\p{L}])(?:because|since|as (?:it|they|this|we|the|that)|so that|so (?:the|we|it|they|nobody|no one|every|each|patients|customers|that)|such that|therefore|thus|hence|thereby|in order|to (?:cut|save|reduce|avoid|keep|give|make|free|stop|end|win|let|close|remove|protect|prevent|raise|reach|meet|shorten|halve|bring|help|allow|enable|ensure|spare|gain|learn|show)|which (?:\p{L}+s|would|will|can|lets?|means?|is|are|was|has|have)|that (?:would|will|can) (?:cut|save|reduce|avoid|keep|remove|protect)|for (?:this|that|two|three|four|one|several|these|the following) reasons?|the reasons?|reason(?:s)? (?:is|are|for|why)|due to|owing to|thanks to|given (?:that|the|our|how)|otherwise|without (?:it|this|them|that)|by (?:cutting|saving|reducing|avoiding|removing)|in view of|on the strength of|whereas|while|unlike|compared (?:with|to)|rather than|the only)(?![\p{L}])/iu,
);

/** A statement that can only be meant as a reason: something is spared, lacking, better than the other or proven. */
export const merits = gated(
  /(?<![\p{L}])(?:needs? no|no (?:other|longer|new|change|extra|further|one else)|none of|nobody|not (?:have|need|require|depend|wait|cost|change|enough)|(?:do|does|did|will|would|can|could|is|are|was|were|has|had)(?: not|n['’]t)|cannot|lacks?|lacked|missing|saves?|saved|avoids?|avoided|spares?|cuts?|reduces?|reduced|removes?|removed|prevents?|prevented|frees?|freed|halves?|halved|doubles?|doubled|protects?|keeps? (?:the|our|it|them|every)|pays? (?:for itself|back)|paid (?:for itself|back)|cheaper|faster|safer|simpler|easier|quicker|sooner|earlier|smaller|larger|better|fewer|less|more|most|least|lowest|highest|fastest|cheapest|half the|twice (?:the|as)|already|only|enough|(?:fits?|suits?|matches|meets) (?:the|our|every|all|both|each)|never|covers every|solves?|works? without|proved|proven|shown|showed|found|results?|fell|rose|dropped|instead|already|reaches|allows?|lets?|gives?|makes?|serves?|stops?|ends?|helps?)(?![\p{L}])/iu,
);
