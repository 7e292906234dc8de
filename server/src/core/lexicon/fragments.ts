import { gated } from "../text/gate.ts";
/**
 * Words that tell a sentence from the fragment of a slide. Origin: the auxiliaries of English, its commonest verbs
 * in the third person, and the nouns and adjectives that slides are made of.
 */

/** Forms that only stand in a clause: auxiliaries, and pronouns that are subjects. */
export const clauseWords = gated(
  /(?<![\p{L}-])(?:is|are|was|were|am|be|been|has|have|had|does|do|did|will|would|can|cannot|could|may|might|must|shall|should|isn['’]t|aren['’]t|can['’]t|won['’]t|don['’]t|doesn['’]t|i|we|you|he|she|they|it|who|which|that|because|if|when|while|until|unless|although)(?![\p{L}])|['’](?:s|re|ve|ll|d) (?:a|an|the|not|no|been|\p{L}+ing|\p{L}+ed)\b/iu,
);

/** Verbs in the third person that seldom are plural nouns. */
export const thirdPerson = gated(
  new RegExp(
    `(?<![\\p{L}-])(?:${(
      "accepts adds adopts affects agrees allows appears applies approves arrives asks avoids becomes begins believes belongs brings builds " +
        "buys calls carries catches causes chooses closes collects comes compares confirms connects consists contains continues costs counts " +
        "covers creates cuts decides delivers demands depends describes detects develops discovers does drives drops earns eats enables ends " +
        "enters exceeds expects expires explains fails falls feels fills finds fits follows forces forgets gains gets gives goes grows handles " +
        "happens hears helps holds hopes ignores includes increases informs installs involves joins keeps knows lacks lasts lays leads learns " +
        "leaves lets lies lists lives loads locks loses lowers maintains makes manages means measures meets misses monitors moves needs notices " +
        "offers opens operates orders owns packs pays phones picks plans pours predicts prepares presses prevents prints produces protects proves " +
        "provides publishes pulls pushes puts raises reaches reads receives reduces refuses rejects relies remains removes renews repairs repeats " +
        "replaces replies requires responds returns reviews rises runs saves says scans sees seems sells sends separates serves sets shows shrinks " +
        "signs sits sleeps solves sorts speaks spends splits stands starts stays stops stores suffers supplies supports takes talks taps teaches " +
        "tells tests thinks throws travels treats triggers trusts turns types uses verifies visits waits walks wants warns washes watches wins works writes"
    ).replaceAll(" ", "|")})(?![\\p{L}-])`,
    "iu",
  ),
);

/** Nouns and adjectives of slides: an item made of them is no proper name, even when it is capitalised. */
export const slideWords: ReadonlySet<string> = new Set(
  (
    "better faster cheaper lower higher fewer more less new old low high poor strong weak full late early long short simple easy fast slow " +
    "modern digital smart flexible robust secure scalable global local internal external customer customers user users team teams cost costs " +
    "price prices speed quality service services support data insight insights growth revenue profit sales market markets product products " +
    "process processes platform platforms technology tools tool training security privacy safety risk risks budget time delay delays wait waits " +
    "trust value brand churn adoption onboarding feedback reporting analytics dashboard dashboards automation workflow workflows research " +
    "design build test launch planning strategy vision mission people hiring staff talent culture competition competitors pricing compliance " +
    "transparency efficiency productivity experience engagement retention loyalty innovation synergy resources resource scope timeline roadmap " +
    "benefits features feature options errors error bugs mistakes complaints queues labels orders returns reviews review offer offers access " +
    "health energy comfort cover convenience choice control visibility accuracy reliability performance scale reach impact"
  ).split(" "),
);

export const abstractEnding = gated(
  /(?:ity|tion|tions|sion|ment|ments|ness|ance|ence|ship|ability|ibility|ware)$/,
);
