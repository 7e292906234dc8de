import { gated } from "../text/gate.ts";
/** Header cells of the tables that belong to metrics and risks, in the languages of the heading lexicons. */
export const tableHeaders: Readonly<Record<string, RegExp>> = {
  "success-metrics": gated(
    /^(?:(?:key )?(?:metric|measure|kpi|indicator)s?|baseline|target|goal|today|kennzahl\w*|ausgangswert|ziel(?:wert)?|indicateurs?|valeur (?:actuelle|de départ)|cible|objectif|métricas?|indicador(?:es)?|línea base|valor (?:actual|inicial|atual)|objetivo|meta|linha de base|指標|基準値?|目標値?|现状|目标|指标|基线|지표|기준값?|목표값?|목표)$/iu,
  ),
  risks: gated(
    /^(?:(?:key )?risks?|mitigations?|response|answer|likelihood|probability|impact|fallback|contingency|trigger|risiko|risiken|gegenmaßnahmen?|maßnahmen?|wahrscheinlichkeit|risques?|mesures?|probabilité|parade|riesgos?|mitigación|medidas?|probabilidad|riscos?|mitigação|probabilidade|リスク|対応策?|対策|発生確率|风险|應對|应对(?:措施)?|缓解(?:措施)?|对策|리스크|위험|대응(?: ?방안)?|완화)$/iu,
  ),
};
