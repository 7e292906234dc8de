import { gated } from "../text/gate.ts";
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
    gated(
      /^(?:by(?: when)?|deadline|due(?: date)?|due by|to be reached by|reached by|until|when|date|target date|by date|timeline|time ?frame|horizon|period|review date|time|termin|frist|bis(?: wann)?|stichtag|zieltermin|fällig(?: am)?|zeitpunkt|zeitraum|datum|échéance|délai|date(?: limite| cible)?|pour le|quand|d'ici(?: le)?|pour quand|terme|fecha(?: límite| objetivo)?|plazo|cuándo|para cuándo|vencimiento|fecha meta|antes de|prazo|data(?: limite| alvo)?|até(?: quando)?|data meta|vencimento|quando|期限|期日|時期|達成時期|いつまでに?|達成日|目標時期|时间|截止(?:日期|时间)?|完成时间|完成期限|达成时间|何时|達成期限|기한|시한|마감(?:일)?|시점|언제까지|달성 ?시기|목표 ?시점|완료일)$/iu,
    ),
  ],
  [
    "method",
    gated(
      /^(?:source|sources|data source|method|how measured|how|from where|where from|who (?:counts|measures)|measurement source|verified by|checked by|measured (?:by|with|how|in)|measurement(?: method)?|how (?:we|it is|will it be) measured?|how we (?:count|know)|taken from|counted (?:by|in)|where (?:it|the figure) comes from|instrument|data|evidence|quelle|datenquelle|messung|gemessen (?:durch|mit|wie)|wer misst|wer zählt|wie gemessen|woher|messmethode|erhebung|source(?: des données)?|mesure|méthode(?: de mesure)?|mesuré par|qui (?:mesure|compte)|moyen de mesure|comment|fuente(?: de datos)?|medición|método(?: de medición)?|cómo se mide|quién mide|cómo lo medimos|origen|fonte(?: de dados| dos dados)?|medição|método(?: de medição)?|como se mede|como medimos|quem mede|測定方法|測定|計測方法|データ源|出典|調べ方|測り方|測定手段|確認方法|集計元|数据来源|来源|测量方法|衡量方式|统计口径|统计方式|衡量方法|数据出处|측정 ?방법|측정|출처|자료|확인 ?방법|집계|측정 ?수단)$/iu,
    ),
  ],
  [
    "kind",
    gated(
      /^(?:kind|type|category|class|group|perspective|for whom|whose|art|typ|kategorie|bereich|type|catégorie|nature|tipo|categoría|clase|categoria|種別|区分|種類|分類|类型|类别|分类|구분|유형|종류|분류)$/iu,
    ),
  ],
  [
    "owner",
    gated(
      /^(?:owner|owned by|who|responsible|accountable|reported by|reports|dri|lead|team|person|verantwortlich\w*|wer|zuständig\w*|eigner|responsable|qui|porteur|pilote|quién|dueño|propietario|responsável|quem|dono|責任者|担当(?:者)?|負責人|负责人|责任人|담당(?:자)?|책임자)$/iu,
    ),
  ],
  [
    "baseline",
    gated(
      /^(?:(?:the )?(?:baseline|base|today|now|current(?:ly)?|current (?:value|level|state)|present|status quo|as is|actual|start(?:ing (?:point|value))?|from|before|then|was|old|now|initial|last year|so far)|ausgangs(?:wert|lage|punkt)|basis(?:wert)?|heute|bezug|von|vorher|jetzt|ausgang|ist(?:-?wert)?|stand(?: heute)?|bisher|aktuell|départ|point de départ|avant|initial|valeur (?:actuelle|de départ|initiale)|aujourd'hui|référence|actuel(?:lement)?|situation actuelle|línea (?:de )?base|punto de partida|partida|antes|base|situación actual|valor (?:actual|inicial)|actual|hoy|hoje|linha de base|ponto de partida|partida|antes|base|situação atual|valor (?:atual|inicial)|atual(?:mente)?|基準値?|現状(?:値)?|現在(?:値)?|今|いま|実績|出発点|ベースライン|基线(?:值)?|现状|当前(?:值)?|目前|现在|如今|起点|基数|기준(?:값|치|선)?|현재(?:값|치)?|현황|지금|현재 ?수준)$/iu,
    ),
  ],
  [
    "target",
    gated(
      /^(?:(?:the )?(?:target|goal|aim|objective|to|tomorrow|due|new|after|future|promise|we promise|ambition|desired|wanted|to reach|end|by then|planned|threshold|limit|success(?: criteri(?:on|a))?|success means|what success looks like|commitment|expected|we want|should be)(?: value| level)?|ziel(?:wert|größe|marke)?|soll(?:-?wert)?|zukunft|angestrebt|nachher|bis dahin|cible|objectif|valeur cible|visée?|à atteindre|après|attendu|but|objetivo|meta|valor (?:objetivo|alvo|meta)|alvo|después|depois|esperado|a alcanzar|a alcançar|目標値?|達成目標|目指す値|あるべき姿|ゴール|目标(?:值)?|指标值|목표(?:값|치)?|달성 ?목표|목표 ?수준)$/iu,
    ),
  ],
  [
    "name",
    gated(
      /^(?:(?:key |success |main |primary |our )?(?:metrics?|measures?|kpis?|indicators?|figures?|numbers?|outcomes?|results?|signals?|criteri(?:on|a)|key results?|okrs?|yardsticks?|items?|questions?|promises?|objectives?|goals?)|what (?:we|is|will be|gets) (?:count|measure|watch|track|counted|measured)(?:ed)?|what|what (?:changes|improves|matters)|kennzahl\w*|messgr(?:ö|oe)(?:ß|ss)e\w*|kennwert|kriterium|indikator|größe|was wir (?:messen|zählen)|was|merkmal|ziel|indicateurs?|mesures?|critères?|indicador(?:es)?|métricas?|medidas?|criterios?|critérios?|指標|評価指標|測定項目|項目|見るもの|数えるもの|測るもの|项目|指标|衡量指标|考核指标|内容|지표|측정 ?항목|항목|성과 ?지표)$/iu,
    ),
  ],
];

export const riskColumns: readonly (readonly [RiskColumn, RegExp])[] = [
  [
    "fallback",
    gated(
      /^(?:(?:trigger and |our |the )?(?:fall-?back|contingency(?: plan)?|plan b|backup(?: plan)?|if it (?:happens|fails|occurs)(?: anyway)?|and if (?:not|that fails|it happens)|otherwise|then|what then|second line|last resort|exit)|if it (?:does|comes true|still happens)(?: .*)?|(?:and )?if (?:this|that|it) .*|worst case|notfall(?:plan)?|wenn es (?:doch |trotzdem |dennoch )?(?:eintritt|passiert|geschieht)|falls (?:doch|es eintritt)|rückfall\w*|ausweich\w*|plan de (?:repli|secours|contingence)|repli|si (?:cela|ça|le risque) (?:arrive|se produit|survient).*|en cas de .*|sinon|recours|solution de secours|plan de contingencia|contingencia|si (?:ocurre|pasa|sucede|se produce).*|alternativa|plano de contingência|plano b|se (?:acontecer|ocorrer).*|contingência|代替(?:案|策)|緊急時対応|起きた(?:場合|ら|とき).*|それでも起きた.*|発生(?:時|した場合).*|予備案|应急(?:预案|措施|方案)|后备(?:方案)?|如果发生.*|一旦发生.*|发生后.*|备用方案|비상 ?계획|(?:그래도 )?(?:일어나면|발생하면|생기면)|발생 ?시.*|대안|차선책)$/iu,
    ),
  ],
  [
    "mitigation",
    gated(
      /^(?:(?:our |planned |the |owner |risk |key |proposed )?(?:mitigations?|mitigating (?:actions?|measures?)|mitigation (?:strategy|plan|measures?|actions?)|responses?|answers?|actions?|counter-?measures?|measures?|plans?|treatment|controls?|prevention|handling|strategy|safeguards?|remedy|remedies|defen[cs]e|reaction|approach|precautions?|management)|how (?:we|it|to) .*|what (?:we|is|will be) (?:do|did|done|will do|have done|are doing)(?: .*)?|we (?:do|will|respond)|so we|gegenmaßnahmen?|maßnahmen?|gegenmittel|antwort|vorsorge|umgang|was wir (?:tun|dagegen tun)|mesures?(?: prévues?| d'atténuation)?|atténuation|parade|réponse|actions?|mitigación|medidas?(?: previstas?)?|respuesta|acción|acciones|mitigação|resposta|ação|ações|対応(?:策|方針)?|対策|軽減策|緩和策|应对(?:措施|策略|方案)?|應對(?:措施)?|缓解(?:措施)?|对策|措施|대응(?: ?(?:방안|책|계획))?|완화(?: ?(?:방안|책))?|대책)$/iu,
    ),
  ],
  [
    "likelihood",
    gated(
      /^(?:likelihood|probability|chance|how likely|odds|p|l|eintritt(?:swahrscheinlichkeit)?|wahrscheinlichkeit|probabilité|probabilidad|probabilidade|可能性|発生確率|発生可能性|概率|几率|가능성|발생 ?가능성|확률)$/iu,
    ),
  ],
  [
    "impact",
    gated(
      /^(?:impact|severity|effect|consequences?|cost|damage|harm|what it (?:would )?costs?(?: us)?|i|s|rating|level|score|auswirkung(?:en)?|folgen?|schwere|schaden|effet|impact|gravité|conséquences?|impacto|efecto|gravedad|consecuencias?|efeito|gravidade|影響(?:度)?|影响(?:程度)?|严重(?:性|程度)|영향(?:도)?)$/iu,
    ),
  ],
  [
    "owner",
    gated(
      /^(?:owner|owned by|who|responsible|accountable|lead|dri|verantwortlich\w*|wer|zuständig\w*|responsable|qui|porteur|quién|responsável|quem|責任者|担当(?:者)?|负责人|责任人|담당(?:자)?|책임자)$/iu,
    ),
  ],
  [
    "trigger",
    gated(
      /^(?:trigger|early (?:sign|signal|warning)(?: sign)?s?|warning(?: sign)?s?|signal|how we (?:notice|would notice|know)|indicator|auslöser|frühwarnzeichen|déclencheur|signal|disparador|señal|desencadenante|gatilho|sinal|兆候|トリガー|触发(?:条件)?|预警|징후|트리거)$/iu,
    ),
  ],
  [
    "risk",
    gated(
      /^(?:(?:key |main |top |the |our )?(?:risks?(?: (?:description|factor|event|name))?|threats?|failure(?: mode)?s?|scenarios?|dangers?|hazards?|concerns?|obstacles?|uncertaint(?:y|ies)|worr(?:y|ies)|issues?|problems?)|what (?:could|can|may|might) (?:go wrong|happen|fail)|what if|risik(?:o|en)|gefahr(?:en)?|risques?|menaces?|riesgos?|amenazas?|riscos?|ameaças?|リスク|懸念|风险|風險|隐患|리스크|위험(?: ?요인)?)$/iu,
    ),
  ],
];

/** Cells that open with a figure, a word of number or a limit, as values do and names do not. */
export const opensLikeValue = gated(
  /^(?:(?:[<>≥≤~≈±+−–-]|→|about|around|ca\.?|c\.|at (?:most|least)|no (?:more|fewer|less) than|(?:fewer|less|more|better) than|not above|below|under|above|over|up to|max\.?|min\.?|between|from|within|by|höchstens|mindestens|maximal|unter|über|bis|rund|etwa|au (?:plus|moins)|moins de|plus de|jusqu['’]à|como (?:máximo|mínimo)|máximo|menos de|más de|hasta|no máximo|no mínimo|mais de|até|abaixo de|acima de|以下|約|约|低于|高于|不超过|至少|최대|최소|약|每|年|月|週|周|日|연|월|주|하루|일)\s*)*(?:(?:US|A|C|R|HK)?[$€£¥₹₩]|CHF|EUR|USD|GBP|kr\.?)?\s*(?:[\d０-９]|[〇一二三四五六七八九十百千万]+(?:[％%つ割件人日年か分時週月]|か月|$))|^(?:zero|none|nobody|no one|nil|unknown|not (?:measured|counted|known|yet|tracked)|n\/?a|no |all\b|every|yes|both|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|new\b|keine|null|unbekannt|aucun|ninguno|nenhum|なし|不明|無|无|未知|없음|\[|\{\{)/iu,
);

/** The column in which a table keeps the words from which it was made. */
export const detailsColumn = /^in full$/iu;

/** Cells that say nothing: dashes, dots, question marks, and words for "still open" or "nothing". */
export const emptyCell = gated(
  /^(?:[\s\-–—−?.…/*]*|n\/?a\.?|none(?: yet)?|nil|tbd|tbc|tba|todo|to do|open|unknown|pending|to be (?:defined|determined|decided|confirmed|agreed|added|done)|not (?:yet )?(?:defined|known|decided|set)|no mitigation|offen|keine?|noch offen|unklar|à définir|à déterminer|aucune?|néant|por definir|pendiente|ninguna?|a definir|nenhuma?|未定|なし|無し|检讨中|検討中|待定|无|暂无|미정|없음)$/iu,
);
