/** A symbol drawn as lines, on an em of 1,000 units with the base line at 0 and y downwards. */
export interface SymbolShape {
  /** As in SVG. */
  readonly path: string;
  readonly isFilled: boolean;
}

/*
 * The fonts that have the widths of Word's come without most symbols, and a narrative with an arrow or a tick in it
 * is to be printed all the same. The shapes are plain lines, drawn after what the characters are.
 */
const lines: Readonly<Record<string, string>> = {
  "→": "M80 -330 H900 M640 -560 L910 -330 L640 -100",
  "←": "M920 -330 H100 M360 -560 L90 -330 L360 -100",
  "↑": "M500 20 V-690 M260 -450 L500 -700 L740 -450",
  "↓": "M500 -700 V10 M260 -230 L500 20 L740 -230",
  "↔": "M100 -330 H900 M320 -540 L90 -330 L320 -120 M680 -540 L910 -330 L680 -120",
  "↗": "M180 -20 L800 -640 M380 -660 H820 V-220",
  "↘": "M180 -640 L800 -20 M380 0 H820 V-440",
  "⇒": "M80 -430 H790 M80 -230 H790 M630 -600 L910 -330 L630 -60",
  "⇐": "M920 -430 H210 M920 -230 H210 M370 -600 L90 -330 L370 -60",
  "⇔": "M230 -430 H770 M230 -230 H770 M370 -600 L90 -330 L370 -60 M630 -600 L910 -330 L630 -60",
  "≥": "M130 -640 L860 -390 L130 -140 M130 10 H860",
  "≤": "M870 -640 L140 -390 L870 -140 M870 10 H140",
  "≠": "M120 -430 H880 M120 -220 H880 M680 -640 L320 0",
  "≡": "M120 -520 H880 M120 -325 H880 M120 -130 H880",
  "≈": "M110 -400 C260 -560 420 -560 500 -450 S740 -340 890 -500 M110 -170 C260 -330 420 -330 500 -220 S740 -110 890 -270",
  "∞": "M500 -330 C400 -500 280 -520 200 -460 C100 -390 100 -270 200 -200 C280 -140 400 -160 500 -330 C600 -500 720 -520 800 -460 C900 -390 900 -270 800 -200 C720 -140 600 -160 500 -330",
  "√": "M60 -330 L220 -400 L400 0 L660 -800 H960",
  "∑": "M820 -590 V-700 H180 L520 -330 L180 30 H840 V-90",
  "✓": "M150 -310 L390 -50 L860 -690",
  "✗": "M180 -650 L820 -10 M820 -650 L180 -10",
  "☐": "M120 -720 H880 V40 H120 Z",
  "☑": "M120 -720 H880 V40 H120 Z M280 -340 L450 -150 L730 -560",
  "☒": "M120 -720 H880 V40 H120 Z M290 -550 L710 -130 M710 -550 L290 -130",
  "□": "M150 -680 H850 V20 H150 Z",
  "○": "M850 -330 A350 350 0 1 1 150 -330 A350 350 0 1 1 850 -330 Z",
  "△": "M500 -700 L880 0 H120 Z",
  "☆": "M500 -740 L588 -470 L872 -470 L642 -303 L730 -33 L500 -200 L270 -33 L358 -303 L128 -470 L412 -470 Z",
  "◇": "M500 -720 L850 -340 L500 40 L150 -340 Z",
  "‡": "M500 -700 V130 M250 -490 H750 M250 -90 H750",
};

const shapes: Readonly<Record<string, string>> = {
  "■": "M150 -680 H850 V20 H150 Z",
  "▪": "M300 -530 H700 V-130 H300 Z",
  "●": "M850 -330 A350 350 0 1 1 150 -330 A350 350 0 1 1 850 -330 Z",
  "▲": "M500 -700 L880 0 H120 Z",
  "▼": "M120 -700 H880 L500 0 Z",
  "►": "M180 -690 L860 -330 L180 30 Z",
  "★": "M500 -740 L588 -470 L872 -470 L642 -303 L730 -33 L500 -200 L270 -33 L358 -303 L128 -470 L412 -470 Z",
  "◆": "M500 -720 L850 -340 L500 40 L150 -340 Z",
};

/** Symbols that look like others. */
const alike: Readonly<Record<string, string>> = {
  "✔": "✓",
  "✅": "✓",
  "✘": "✗",
  "✕": "✗",
  "✖": "✗",
  "❌": "✗",
  "❏": "☐",
  "➔": "→",
  "➜": "→",
  "➡": "→",
  "⟶": "→",
  "⬅": "←",
  "⟹": "⇒",
  "▶": "►",
  "▸": "►",
  "⭐": "★",
  "⚫": "●",
  "⚪": "○",
  "⬛": "■",
  "⬜": "□",
};

export function symbolOf(char: string): SymbolShape | undefined {
  const known = alike[char] ?? char;
  const line = lines[known];
  if (line !== undefined) return { path: line, isFilled: false };
  const shape = shapes[known];
  return shape === undefined ? undefined : { path: shape, isFilled: true };
}

/** The outline of a character that no font has. */
export const box: SymbolShape = { path: "M120 -700 H880 V40 H120 Z", isFilled: false };

/** Characters that other ones say as well. */
export const substitutes: ReadonlyMap<string, string> = new Map([
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u2212", "–"],
  ["\u2044", "/"],
  ["\u2215", "/"],
  ["\u2032", "'"],
  ["\u2033", '"'],
  ["\u2206", "Δ"],
  ["\u223c", "~"],
  ["\u2219", "·"],
  ["\u22c5", "·"],
  ["\u2103", "°C"],
  ["\u2153", "1/3"],
  ["\u2154", "2/3"],
  ["\u215b", "1/8"],
  ["\ufb00", "ff"],
  ["\ufb01", "fi"],
  ["\ufb02", "fl"],
  ["\ufb03", "ffi"],
  ["\ufb04", "ffl"],
]);

const plain = "0123456789+-n";
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋ₙ";

/** The figure that a superior or inferior one is. */
export function movedFigure(char: string): { readonly text: string; readonly isHigh: boolean } | undefined {
  const high = raised.indexOf(char);
  if (high !== -1) return { text: plain[high] ?? "", isHigh: true };
  const low = lowered.indexOf(char);
  return low === -1 ? undefined : { text: plain[low] ?? "", isHigh: false };
}

/** Marks and joints that are not seen by themselves. */
export const invisible =
  /^(?:[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]|\p{M}|\p{Emoji_Modifier})$/u;
