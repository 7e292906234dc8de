/**
 * English words that say nothing about a subject: small words, common verbs, units, months and the vocabulary that
 * every narrative shares. Origin: ordinary grammar, and words that stood in most narratives whatever their topic.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "about above across after again against all almost along already also although always among and another any anyone anything are aren around " +
    "because been before behind being below beside besides between both but can cannot could couldn did didn does doesn doing don down during each " +
    "either else ever every everyone everything few fewer first for from further had has hasn have having her here hers herself him himself his how " +
    "however into isn its itself just last later least less like made make makes making many may might more most much must myself near neither never " +
    "next nobody none nor not nothing now off often once one only onto other others our ours ourselves out over own per perhaps quite rather same " +
    "second several shall she should since some someone something soon still such than that the their theirs them themselves then there therefore " +
    "these they thing things third this those though through throughout thus together too toward towards two three four five six seven eight nine ten " +
    "eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty hundred thousand million billion dozen half quarter twice under until " +
    "upon very was wasn well were what whatever when where whether which while who whom whose why will with within without won would wouldn yet you " +
    "your yours " +
    "ask asked come comes came end ended ends find found get gets getting give given gives gave go goes going gone went hold holds keep keeps kept " +
    "know known knows leave leaves left let lets long longer look looked mean means need needed needs part place put puts read reach reached say says " +
    "said see seen sees set sets show showed shows shown stand stands start started starts stay stays take taken takes took tell tells told turn turns " +
    "use used uses using want wants way ways work worked working works new old high low large small big good better best " +
    "today yesterday tomorrow time times day days week weeks month months year years hour hours minute minutes night morning evening afternoon " +
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "number numbers share rate figure figures percent average median mean total sum count counted counts measure measures measured metric metrics " +
    "date dates target targets baseline goal goals source sources owner owned owns report reports reported survey surveys interview interviews asked answer " +
    "customer customers business company team teams people person member project plan plans planned phase pilot trial test tests tested problem " +
    "solution section risk risks cost costs money price pay pays paid budget euro euros dollar dollars pound pounds rise rises rose fall falls fell " +
    "grow grows grew drop drops dropped increase increased reduce reduced limit yearly monthly weekly daily annual case cases lose loses lost"
  ).split(" "),
);
