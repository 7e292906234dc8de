/**
 * What a column of a table of metrics or risks holds, by its header cell, in the languages of the heading
 * lexicons. A pattern is tried on the header in lower case, without marks. Earlier roles win.
 * Origin: ordinary vocabulary of such tables, with the plain questions that authors write instead of nouns.
 */
export type MetricColumn = "deadline" | "method" | "kind" | "owner" | "baseline" | "target" | "name";
export type RiskColumn = "fallback" | "mitigation" | "likelihood" | "impact" | "owner" | "trigger" | "risk";

export const metricColumns: readonly (readonly [MetricColumn, RegExp])[] = [
  [
    "deadline",
    /^(?:by(?: when)?|deadline|due(?: date)?|until|when|date|target date|by date|timeline|time ?frame|horizon|period|review date|time|termin|frist|bis(?: wann)?|stichtag|zeitpunkt|zeitraum|datum|échéance|délai|date(?: limite| cible)?|pour le|quand|d'ici(?: le)?|fecha(?: límite| objetivo)?|plazo|cuándo|para cuándo|vencimiento|prazo|data(?: limite| alvo)?|até(?: quando)?|quando|期限|期日|時期|達成時期|いつまでに?|时间|截止(?:日期|时间)?|完成时间|達成期限|기한|시한|마감(?:일)?|시점|언제까지)$/iu,
  ],
  [
    "method",
    /^(?:source|sources|data source|method|how measured|measured (?:by|with|how|in)|measurement(?: method)?|how (?:we|it is|will it be) measured?|how we (?:count|know)|taken from|counted (?:by|in)|where (?:it|the figure) comes from|instrument|data|evidence|quelle|datenquelle|messung|gemessen (?:durch|mit|wie)|messmethode|erhebung|source(?: des données)?|mesure|méthode(?: de mesure)?|mesuré par|comment|fuente(?: de datos)?|medición|método(?: de medición)?|cómo se mide|fonte(?: de dados| dos dados)?|medição|método(?: de medição)?|como se mede|測定方法|測定|計測方法|データ源|出典|数据来源|来源|测量方法|衡量方式|측정 ?방법|측정|출처|자료)$/iu,
  ],
  [
    "kind",
    /^(?:kind|type|category|class|group|perspective|for whom|whose|art|typ|kategorie|bereich|type|catégorie|nature|tipo|categoría|clase|categoria|種別|区分|種類|分類|类型|类别|分类|구분|유형|종류|분류)$/iu,
  ],
  [
    "owner",
    /^(?:owner|owned by|who|responsible|accountable|reported by|reports|dri|lead|team|person|verantwortlich\w*|wer|zuständig\w*|eigner|responsable|qui|porteur|pilote|quién|dueño|propietario|responsável|quem|dono|責任者|担当(?:者)?|負責人|负责人|责任人|담당(?:자)?|책임자)$/iu,
  ],
  [
    "baseline",
    /^(?:(?:the )?(?:baseline|base|today|now|current(?:ly)?|current (?:value|level|state)|present|status quo|as is|actual|start(?:ing (?:point|value))?|from|before|last year|so far)|ausgangs(?:wert|lage|punkt)|basis(?:wert)?|heute|ist(?:-?wert)?|stand(?: heute)?|bisher|aktuell|départ|point de départ|valeur (?:actuelle|de départ|initiale)|aujourd'hui|référence|actuel(?:lement)?|situation actuelle|línea (?:de )?base|punto de partida|valor (?:actual|inicial)|actual|hoy|hoje|linha de base|ponto de partida|valor (?:atual|inicial)|atual(?:mente)?|基準値?|現状(?:値)?|現在(?:値)?|ベースライン|基线(?:值)?|现状|当前(?:值)?|目前|기준(?:값|치|선)?|현재(?:값|치)?|현황)$/iu,
  ],
  [
    "target",
    /^(?:(?:the )?(?:target|goal|aim|objective|to|tomorrow|threshold|limit|success(?: criteri(?:on|a))?|success means|what success looks like|commitment|expected|we want|should be)(?: value| level)?|ziel(?:wert|größe|marke)?|soll(?:-?wert)?|cible|objectif|valeur cible|but|objetivo|meta|valor (?:objetivo|alvo|meta)|alvo|目標値?|達成目標|ゴール|目标(?:值)?|指标值|목표(?:값|치)?)$/iu,
  ],
  [
    "name",
    /^(?:(?:key |success |main |primary |our )?(?:metrics?|measures?|kpis?|indicators?|figures?|numbers?|outcomes?|results?|signals?|criteri(?:on|a)|key results?|okrs?|objectives?|goals?)|what (?:we|is|will be|gets) (?:count|measure|watch|track|counted|measured)(?:ed)?|kennzahl\w*|messgr(?:ö|oe)(?:ß|ss)e\w*|kennwert|kriterium|indikator|ziel|indicateurs?|mesures?|critères?|indicador(?:es)?|métricas?|medidas?|criterios?|critérios?|指標|評価指標|測定項目|项目|指标|衡量指标|지표|측정 ?항목)$/iu,
  ],
];

export const riskColumns: readonly (readonly [RiskColumn, RegExp])[] = [
  [
    "fallback",
    /^(?:(?:trigger and |our |the )?(?:fall-?back|contingency(?: plan)?|plan b|backup(?: plan)?|if it (?:happens|fails|occurs)(?: anyway)?|and if (?:not|that fails|it happens)|otherwise|then|what then|second line|last resort|exit)|notfall(?:plan)?|rückfall\w*|ausweich\w*|plan de (?:repli|secours|contingence)|repli|solution de secours|plan de contingencia|contingencia|plano de contingência|contingência|代替(?:案|策)|緊急時対応|应急(?:预案|措施|方案)|后备(?:方案)?|비상 ?계획|대안)$/iu,
  ],
  [
    "mitigation",
    /^(?:(?:our |planned |the |owner |risk |key |proposed )?(?:mitigations?|mitigating (?:actions?|measures?)|mitigation (?:strategy|plan|measures?|actions?)|responses?|answers?|actions?|counter-?measures?|measures?|plans?|treatment|controls?|prevention|handling|strategy|safeguards?|remedy|remedies|defen[cs]e|reaction|approach|precautions?|management)|how (?:we|it|to) .*|what (?:we|is|will be) (?:do|did|done|will do|have done|are doing)(?: .*)?|we (?:do|will|respond)|so we|gegenmaßnahmen?|maßnahmen?|gegenmittel|antwort|vorsorge|umgang|was wir (?:tun|dagegen tun)|mesures?(?: prévues?| d'atténuation)?|atténuation|parade|réponse|actions?|mitigación|medidas?(?: previstas?)?|respuesta|acción|acciones|mitigação|resposta|ação|ações|対応(?:策|方針)?|対策|軽減策|緩和策|应对(?:措施|策略|方案)?|應對(?:措施)?|缓解(?:措施)?|对策|措施|대응(?: ?(?:방안|책|계획))?|완화(?: ?(?:방안|책))?|대책)$/iu,
  ],
  [
    "likelihood",
    /^(?:likelihood|probability|chance|how likely|odds|p|l|eintritt(?:swahrscheinlichkeit)?|wahrscheinlichkeit|probabilité|probabilidad|probabilidade|可能性|発生確率|発生可能性|概率|几率|가능성|발생 ?가능성|확률)$/iu,
  ],
  [
    "impact",
    /^(?:impact|severity|effect|consequences?|cost|damage|harm|what it (?:would )?costs?(?: us)?|i|s|rating|level|score|auswirkung(?:en)?|folgen?|schwere|schaden|effet|impact|gravité|conséquences?|impacto|efecto|gravedad|consecuencias?|efeito|gravidade|影響(?:度)?|影响(?:程度)?|严重(?:性|程度)|영향(?:도)?)$/iu,
  ],
  [
    "owner",
    /^(?:owner|owned by|who|responsible|accountable|lead|dri|verantwortlich\w*|wer|zuständig\w*|responsable|qui|porteur|quién|responsável|quem|責任者|担当(?:者)?|负责人|责任人|담당(?:자)?|책임자)$/iu,
  ],
  [
    "trigger",
    /^(?:trigger|early (?:sign|signal|warning)(?: sign)?s?|warning(?: sign)?s?|signal|how we (?:notice|would notice|know)|indicator|auslöser|frühwarnzeichen|déclencheur|signal|disparador|señal|desencadenante|gatilho|sinal|兆候|トリガー|触发(?:条件)?|预警|징후|트리거)$/iu,
  ],
  [
    "risk",
    /^(?:(?:key |main |top |the |our )?(?:risks?(?: (?:description|factor|event|name))?|threats?|failure(?: mode)?s?|scenarios?|dangers?|hazards?|concerns?|obstacles?|uncertaint(?:y|ies)|worr(?:y|ies)|issues?|problems?)|what (?:could|can|may|might) (?:go wrong|happen|fail)|what if|risik(?:o|en)|gefahr(?:en)?|risques?|menaces?|riesgos?|amenazas?|riscos?|ameaças?|リスク|懸念|风险|風險|隐患|리스크|위험(?: ?요인)?)$/iu,
  ],
];

/** Cells that say nothing: dashes, dots, question marks, and words for "still open" or "nothing". */
export const emptyCell =
  /^(?:[\s\-–—−?.…/*]*|n\/?a\.?|none(?: yet)?|nil|tbd|tbc|tba|todo|to do|open|unknown|pending|to be (?:defined|determined|decided|confirmed|agreed|added|done)|not (?:yet )?(?:defined|known|decided|set)|no mitigation|offen|keine?|noch offen|unklar|à définir|à déterminer|aucune?|néant|por definir|pendiente|ninguna?|a definir|nenhuma?|未定|なし|無し|检讨中|検討中|待定|无|暂无|미정|없음)$/iu;
