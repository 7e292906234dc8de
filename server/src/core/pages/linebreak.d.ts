/** The part of the library that is used: positions after which a line may or must end, by UAX 14. */
declare module "linebreak" {
  interface Break {
    /** UTF-16 offset of what follows the break. */
    readonly position: number;
    readonly required: boolean;
  }

  export default class LineBreaker {
    constructor(text: string);
    /** The next break, null behind the last one, which is the end of the text. */
    nextBreak(): Break | null;
  }
}
