import { type Block, perBlock } from "./blocks.ts";
import { proseOf } from "./prose.ts";

/** How often the commonest small words of each language stand in a block, and its letters by script. */
interface LanguageSigns {
  readonly words: number;
  readonly letters: number;
  readonly kana: number;
  readonly han: number;
  readonly hangul: number;
  readonly small: Readonly<Record<string, number>>;
}

/** Small words that the other languages of the list do not share. */
const smallWords: Readonly<Record<string, string>> = {
  en: "the of and to is that for with are we it this was by from they which their have not our who will be or at as",
  fr: "le les des du et est une dans pour qui que par sur nous au aux plus leur sont avec cette ce pas ne il elle ou mais",
  de: "der die das und ist nicht ein eine mit von für auf den dem des wir zu sich auch im werden wird sie er aber oder als",
  es: "el los las y del que una para con por no su al lo como más pero sus este está son se un nos o entre cuando",
  pt: "os as do da dos das e um uma para com não por mais ao pelo pela são que se no na nos nas o mas como está foi seu sua",
  it: "il gli di che è un per non con una sono della delle dei nel nella alla più ma anche come lo dal questo si ci e",
  nl: "de het een en van is dat niet op te voor met zijn er aan ook als bij maar om wij naar over door uit deze worden",
};

const sets = Object.entries(smallWords).map(([language, words]) => ({
  language,
  set: new Set(words.split(" ")),
}));

const signsOf = perBlock((block): LanguageSigns => {
  const { mask } = proseOf(block);
  const small: Record<string, number> = {};
  const words = mask.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  for (const word of words) {
    if (word.length > 6) continue;
    for (const { language, set } of sets) if (set.has(word)) small[language] = (small[language] ?? 0) + 1;
  }
  const count = (pattern: RegExp): number => mask.match(pattern)?.length ?? 0;
  const isLatin = !/[\u3041-\u9fff\uac00-\ud7af]/.test(mask);
  return {
    words: words.length,
    letters: count(/\p{L}/gu),
    kana: isLatin ? 0 : count(/[\u3041-\u30ff]/g),
    han: isLatin ? 0 : count(/[\u3400-\u9fff]/g),
    hangul: isLatin ? 0 : count(/[\uac00-\ud7af]/g),
    small,
  };
});

/** Share of letters in an East Asian script from which a text counts as written in it. */
const scriptShare = 0.1;
/** Words and share of small words from which a language is told with confidence. */
const fewestWords = 20;
const smallShare = 0.12;

/** ISO 639-1 code of the language that most of the prose is in, `und` where nothing tells. */
export function languageOf(blocks: readonly Block[]): string {
  let [words, letters, kana, han, hangul] = [0, 0, 0, 0, 0];
  const small = new Map<string, number>();
  for (const block of blocks) {
    const signs = signsOf(block);
    words += signs.words;
    letters += signs.letters;
    kana += signs.kana;
    han += signs.han;
    hangul += signs.hangul;
    for (const [language, count] of Object.entries(signs.small)) {
      small.set(language, (small.get(language) ?? 0) + count);
    }
  }
  if (letters === 0) return "und";
  if (hangul / letters > scriptShare) return "ko";
  if (kana / letters > scriptShare / 2) return "ja";
  if (han / letters > scriptShare) return kana / (han + kana) > 0.05 ? "ja" : "zh";
  const [best] = [...small].sort((a, b) => b[1] - a[1]);
  if (words < fewestWords || !best || best[1] / words < smallShare) return "und";
  return best[0];
}
