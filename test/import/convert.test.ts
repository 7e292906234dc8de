import {
  AlignmentType,
  CheckBox,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importWord } from "../../server/src/import/index.ts";
import { outlineOf } from "./outline-of.ts";
import { item, markdownOf, paragraph, pixel, rawWordFile, relationships, wordFile } from "./word-files.ts";

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ text, heading: level });

describe("headings", () => {
  it("keeps their levels", async () => {
    const file = await wordFile([
      heading("Shorter queues", HeadingLevel.HEADING_1),
      heading("Executive Summary", HeadingLevel.HEADING_2),
      paragraph("Patients wait 40 minutes."),
    ]);
    expect(await markdownOf(file)).toBe(
      "# Shorter queues\n\n## Executive Summary\n\nPatients wait 40 minutes.\n",
    );
  });

  it("puts Heading 1 below a title", async () => {
    const file = await wordFile([
      heading("Shorter queues", HeadingLevel.TITLE),
      heading("Executive Summary", HeadingLevel.HEADING_1),
      heading("Costs", HeadingLevel.HEADING_2),
    ]);
    expect(await markdownOf(file)).toBe("# Shorter queues\n\n## Executive Summary\n\n### Costs\n");
  });

  it("leaves Heading 2 where it is below a title without Heading 1", async () => {
    const file = await wordFile([
      heading("Shorter queues", HeadingLevel.TITLE),
      heading("Executive Summary", HeadingLevel.HEADING_2),
    ]);
    expect(await markdownOf(file)).toBe("# Shorter queues\n\n## Executive Summary\n");
  });

  const style = (id: string, content: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;

  it.each([
    ["an English name and a German id", "berschrift2", '<w:name w:val="heading 2"/>', "## Risiken"],
    ["a German name", "berschrift2", '<w:name w:val="Überschrift 2"/>', "## Risiken"],
    ["a French name", "Titre1", '<w:name w:val="Titre 1"/>', "# Risiken"],
    ["a Japanese name", "a3", '<w:name w:val="見出し 3"/>', "### Risiken"],
    [
      "an outline level",
      "Kapitel",
      '<w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>',
      "## Risiken",
    ],
    [
      "a style that it is based on",
      "House",
      '<w:name w:val="House"/><w:basedOn w:val="Parent"/>',
      "## Risiken",
    ],
    ["nothing but itself", "Loop", '<w:name w:val="Loop"/><w:basedOn w:val="Loop"/>', "Risiken"],
  ])("knows one by %s", async (_, id, content, expected) => {
    const styles = `<w:styles>${style("Parent", '<w:name w:val="heading 2"/>')}${style(id, content)}</w:styles>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>Risiken</w:t></w:r></w:p>`;
    const file = rawWordFile(body, {
      "word/styles.xml": styles.replace(
        "<w:styles>",
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
      ),
    });
    expect(await markdownOf(file)).toBe(`${expected}\n`);
  });

  it("drops the bold type that somebody gave one as well, and its line break", async () => {
    const title = new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [
        new TextRun({ text: "Risks", bold: true }),
        new TextRun({ text: "and costs", bold: true, break: 1 }),
      ],
    });
    expect(await markdownOf(await wordFile([title]))).toBe("## Risks and costs\n");
  });
});

describe("words", () => {
  it.each<[string, readonly (string | TextRun)[], string]>([
    [
      "bold and italic type",
      [
        "A ",
        new TextRun({ text: "bold", bold: true }),
        " and ",
        new TextRun({ text: "fine", italics: true }),
        " word.",
      ],
      "A **bold** and *fine* word.",
    ],
    [
      "type that was cut into runs",
      [new TextRun({ text: "Wait", bold: true }), new TextRun({ text: "ing ", bold: true }), "time"],
      "**Waiting** time",
    ],
    [
      "marks within marks",
      [
        new TextRun({ text: "all ", bold: true }),
        new TextRun({ text: "of", bold: true, italics: true }),
        new TextRun({ text: " it", bold: true }),
      ],
      "**all *of* it**",
    ],
    ["what was struck out", [new TextRun({ text: "old", strike: true }), " new"], "~~old~~ new"],
    ["code", ["run ", new TextRun({ text: "npm  start", font: "Consolas" })], "run `npm start`"],
    ["a power", ["10", new TextRun({ text: "6", superScript: true }), " patients"], "10⁶ patients"],
    ["a raised word", ["1", new TextRun({ text: "st", superScript: true })], "1<sup>st</sup>"],
    ["a line break", [new TextRun("one"), new TextRun({ text: "two", break: 1 })], "one\\\ntwo"],
    [
      "a line break at the end of bold type",
      [new TextRun({ text: "Goal", bold: true }), new TextRun({ text: "half", break: 1 })],
      "**Goal**\\\nhalf",
    ],
    ["spaces and tabs without number", ["  one\t two   three "], "one two three"],
    [
      "what Markdown would read",
      ["# 1 * 2 [x](y) <b> `c` _d_"],
      "\\# 1 * 2 \\[x]\\(y) \\<b> \\`c\\` \\_d\\_",
    ],
    [
      "names as they are",
      ["R&D, AT&T, snake_case, [TBD], ~5 %, 3 * 4"],
      "R&D, AT&T, snake_case, [TBD], ~5 %, 3 * 4",
    ],
    ["a character reference", ["&amp; &#38; &foo"], "\\&amp; \\&#38; &foo"],
    ["a number at the start", ["2026. A year"], "2026\\. A year"],
  ])("keeps %s", async (_, children, expected) => {
    expect(await markdownOf(await wordFile([paragraph(...children)]))).toBe(`${expected}\n`);
  });

  it("keeps links, and only those that are safe", async () => {
    const link = (text: string, url: string) =>
      new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: "Hyperlink" })] });
    const file = await wordFile([
      paragraph("See ", link("the study", "https://example.org/a_(b)?c=d"), "."),
      paragraph(link("https://example.org/", "https://example.org/")),
      paragraph(link("press", "javascript:alert(1)"), " or ", link("open", "file:///c:/secret.docx")),
    ]);
    expect(await markdownOf(file)).toBe(
      "See [the study](https://example.org/a_\\(b\\)?c=d).\n\n<https://example.org/>\n\npress or open\n",
    );
  });

  it("points links within the document to headings", async () => {
    const file = rawWordFile(
      '<w:p><w:hyperlink w:anchor="_Ref1"><w:r><w:t>below</w:t></w:r></w:hyperlink><w:r><w:t>, </w:t></w:r>' +
        '<w:hyperlink w:anchor="nowhere"><w:r><w:t>lost</w:t></w:r></w:hyperlink></w:p>' +
        '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Ref1"/><w:r><w:t>Risks &amp; costs</w:t></w:r></w:p>',
      {
        "word/styles.xml":
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>',
      },
    );
    expect(await markdownOf(file)).toBe("[below](#risks--costs), lost\n\n## Risks & costs\n");
  });
});

describe("lists", () => {
  it("nests them", async () => {
    const file = await wordFile([
      item("points", 0, "Clinics"),
      item("points", 1, "Small ones"),
      item("points", 2, "In villages"),
      item("points", 0, "Patients"),
      item("steps", 0, "Ask"),
      item("steps", 1, "Listen"),
      item("steps", 0, "Build"),
    ]);
    expect(await markdownOf(file)).toBe(
      "- Clinics\n  - Small ones\n    - In villages\n- Patients\n\n1. Ask\n   1. Listen\n2. Build\n",
    );
  });

  it("keeps an indented paragraph in its item, and counts on", async () => {
    const file = await wordFile([
      item("steps", 0, "Ask"),
      new Paragraph({ text: "All of them.", indent: { left: 720 } }),
      item("steps", 0, "Build"),
      paragraph("Then rest."),
    ]);
    expect(await markdownOf(file)).toBe("1. Ask\n\n   All of them.\n\n2. Build\n\nThen rest.\n");
  });

  it("keeps paragraphs of nested items apart by their indents", async () => {
    const file = await wordFile([
      item("points", 0, "Clinics"),
      item("points", 1, "Small ones"),
      new Paragraph({ text: "In villages.", indent: { left: 1440 } }),
      new Paragraph({ text: "All of them.", indent: { left: 720 } }),
    ]);
    expect(await markdownOf(file)).toBe(
      "- Clinics\n\n  - Small ones\n\n    In villages.\n\n  All of them.\n",
    );
  });

  it("takes typed bullets for a list", async () => {
    const file = await wordFile([paragraph("•\tClinics"), paragraph("• Patients")]);
    expect(await markdownOf(file)).toBe("- Clinics\n- Patients\n");
  });

  it("makes tasks of typed brackets", async () => {
    const file = await wordFile([
      item("points", 0, "[x] Ask"),
      item("points", 0, "[ ] Build"),
      item("points", 0, "[x]"),
    ]);
    expect(await markdownOf(file)).toBe("- [x] Ask\n- [ ] Build\n- \\[x]\n");
  });

  it("makes tasks of checkboxes", async () => {
    const task = (text: string, checked: boolean) =>
      new Paragraph({
        numbering: { reference: "points", level: 0 },
        children: [new CheckBox({ checked }), new TextRun(` ${text}`)],
      });
    expect(await markdownOf(await wordFile([task("Ask", true), task("Build", false)]))).toBe(
      "- [x] Ask\n- [ ] Build\n",
    );
  });
});

describe("tables", () => {
  const cell = (text: string, options: object = {}) =>
    new TableCell({ children: [new Paragraph(text)], ...options });

  it("makes the first row the header and keeps figures to the right", async () => {
    const right = (text: string) =>
      new TableCell({ children: [new Paragraph({ text, alignment: AlignmentType.RIGHT })] });
    const bold = (text: string) =>
      new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: true })] })] });
    const file = await wordFile([
      new Table({
        rows: [
          new TableRow({ tableHeader: true, children: [bold("Metric"), bold("Target")] }),
          new TableRow({ children: [cell("Wait | queue"), right("10 min")] }),
        ],
      }),
    ]);
    expect(await markdownOf(file)).toBe("| Metric | Target |\n| --- | ---: |\n| Wait \\| queue | 10 min |\n");
  });

  it("writes what has several lines on one", async () => {
    const two = new TableCell({ children: [new Paragraph("First"), item("points", 0, "Second")] });
    const file = await wordFile([new Table({ rows: [new TableRow({ children: [cell("A"), two] })] })]);
    expect(await markdownOf(file)).toBe("| A | First<br>• Second |\n| --- | --- |\n");
  });

  it("puts merged cells beside empty ones and says so", async () => {
    const file = await wordFile([
      new Table({
        rows: [
          new TableRow({ children: [cell("Year", { rowSpan: 2 }), cell("Cost", { columnSpan: 2 })] }),
          new TableRow({ children: [cell("low"), cell("high")] }),
        ],
      }),
    ]);
    const imported = await importWord(file, "images");
    expect(imported).toMatchObject({
      markdown: "| Year | Cost | |\n| --- | --- | --- |\n| | low | high |\n",
      notes: ["Markdown has no merged cells: 2 cells stand beside empty ones."],
    });
  });

  it("takes a single cell for a box", async () => {
    const file = await wordFile([
      new Table({ rows: [new TableRow({ children: [cell("Decide by May.")] })] }),
    ]);
    expect(await markdownOf(file)).toBe("> Decide by May.\n");
  });
});

describe("notes, comments and changes", () => {
  it("keeps footnotes and endnotes in one count", async () => {
    const file = await wordFile(
      [
        paragraph(
          "Forty minutes",
          new FootnoteReferenceRun(7),
          ", and rising",
          new EndnoteReferenceRun(2),
          ".",
        ),
      ],
      {
        footnotes: { 7: { children: [paragraph("Survey of 2025."), paragraph("In June.")] } },
        endnotes: { 2: { children: [paragraph("See the appendix.")] } },
      },
    );
    expect(await markdownOf(file)).toBe(
      "Forty minutes[^1], and rising[^2].\n\n[^1]: Survey of 2025.\n\n    In June.\n\n[^2]: See the appendix.\n",
    );
  });

  it("knows a note that is called once more by the style of its number", async () => {
    const file = await wordFile(
      [
        paragraph(
          "Forty minutes",
          new FootnoteReferenceRun(1),
          ", still forty",
          new TextRun({ text: "1", style: "FootnoteReference" }),
          " in 10",
          new TextRun({ text: "1", superScript: true }),
          " days",
        ),
      ],
      { footnotes: { 1: { children: [paragraph("Survey of 2025.")] } } },
    );
    expect(await markdownOf(file)).toBe(
      "Forty minutes[^1], still forty[^1] in 10¹ days\n\n[^1]: Survey of 2025.\n",
    );
  });

  it("keeps comments where they stand, and nothing in them ends them", async () => {
    const file = await wordFile(
      [
        new Paragraph({
          children: [
            new CommentRangeStart(0),
            new TextRun("Forty minutes"),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
            new TextRun(" on average."),
          ],
        }),
      ],
      {
        comments: {
          children: [{ id: 0, author: "Bea --> Roth", children: [paragraph("Source? --> <b>")] }],
        },
      },
    );
    expect(await importWord(file, "images")).toMatchObject({
      markdown: "Forty minutes <!-- Comment by Bea –> Roth: Source? –> <b> --> on average.\n",
      notes: ["1 comment of reviewers stands in the Markdown as HTML comments."],
    });
  });

  it("accepts tracked changes and says so", async () => {
    const by = { id: 1, author: "Bea", date: "2026-01-01T00:00:00Z" };
    const file = await wordFile([
      paragraph(
        "Forty ",
        new InsertedTextRun({ ...by, text: "long " }),
        new DeletedTextRun({ ...by, id: 2, text: "short " }),
        "minutes.",
      ),
    ]);
    expect(await importWord(file, "images")).toMatchObject({
      markdown: "Forty long minutes.\n",
      notes: ["Tracked changes are taken as accepted: 1 insertion kept, 1 deletion left out."],
    });
  });

  it("says what cannot be taken along", async () => {
    const file = rawWordFile(
      "<w:p><w:r><w:t>So </w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>",
    );
    expect(await importWord(file, "images")).toMatchObject({
      markdown: "So\n",
      notes: ["1 formula could not be taken along."],
    });
  });
});

describe("code, quotations and rules", () => {
  const styled = (style: string, ...lines: readonly string[]) =>
    new Paragraph({
      style,
      children: lines.map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
    });
  const styles = {
    paragraphStyles: [
      { id: "SourceCode", name: "Source Code" },
      { id: "House", name: "House listing", run: { font: "Courier New" } },
      { id: "Quote", name: "Quote" },
    ],
  };

  it.each([
    ["one paragraph", [styled("SourceCode", "if (late) {", "  call();", "}")]],
    ["one paragraph a line", ["if (late) {", "  call();", "}"].map((line) => styled("SourceCode", line))],
    ["a style of fixed width", ["if (late) {", "  call();", "}"].map((line) => styled("House", line))],
  ])("keeps code in %s", async (_, paragraphs) => {
    expect(await markdownOf(await wordFile(paragraphs, { styles }))).toBe(
      "```\nif (late) {\n  call();\n}\n```\n",
    );
  });

  it("keeps quotations together", async () => {
    const file = await wordFile(
      [styled("Quote", "I waited."), styled("Quote", "An hour."), paragraph("So she said.")],
      {
        styles,
      },
    );
    expect(await markdownOf(file)).toBe("> I waited.\n>\n> An hour.\n\nSo she said.\n");
  });
});

describe("pictures", () => {
  it("gives them names of its own and keeps their descriptions", async () => {
    const picture = new ImageRun({
      type: "png",
      data: pixel,
      transformation: { width: 10, height: 10 },
      altText: { name: "../../evil", title: "", description: "Waiting time\nby month" },
    });
    const imported = await importWord(
      await wordFile([new Paragraph({ children: [picture] })]),
      "memo-images",
    );
    expect(imported).toMatchObject({
      markdown: "![Waiting time by month](memo-images/image-1.png)\n",
      images: [{ name: "image-1.png", bytes: expect.any(Uint8Array) }],
    });
    expect("images" in imported && Buffer.from(imported.images[0]?.bytes ?? []).equals(pixel)).toBe(true);
  });

  const drawing = (embed: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="A plan"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${embed}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

  it.each([
    ["outside of the archive", 'r:embed="rId1"', "../../../../etc/passwd"],
    ["with an absolute path", 'r:embed="rId1"', "/etc/passwd"],
    ["on the disk", 'r:link="rId1"', "file:///etc/passwd"],
    ["that is a program", 'r:embed="rId1"', "media/run.sh"],
  ])("leaves out one %s and says so", async (_, embed, target) => {
    const file = rawWordFile(drawing(embed), {
      "word/_rels/document.xml.rels": relationships([["image", target]]),
      "word/media/run.sh": "#!/bin/sh",
    });
    expect(await importWord(file, "images")).toMatchObject({
      markdown: "",
      images: [],
      notes: ["1 picture could not be taken along: only embedded ones in a usual format can."],
    });
  });

  it("never writes an archive's own names", async () => {
    const file = rawWordFile(drawing('r:embed="rId1"'), {
      "word/_rels/document.xml.rels": relationships([["image", "media/$(evil).sh.png"]]),
      "word/media/$(evil).sh.png": pixel,
    });
    const imported = await importWord(file, "images");
    expect("images" in imported && imported.images.map(({ name }) => name)).toEqual(["image-1.png"]);
  });
});

it("says what Word says, whatever Markdown would make of it", async () => {
  const piece = fc.constantFrom(
    ..."a1 _*[]()~`<>#+-.!|&;:\\^=\"'x\u00a0",
    "[a](b)",
    "~1",
    "&amp;",
    "1. ",
    "- ",
    "a_b",
    " * ",
    "[x] ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const text = pieces.join("");
      const wanted = text.replace(/\s+/g, " ").trim();
      const read = outlineOf(await markdownOf(await wordFile([paragraph(text)])));
      expect(read).toEqual(wanted === "" ? [] : [wanted]);
    }),
    { numRuns: 60 },
  );
});

it("has nothing to say about an empty document", async () => {
  expect(await importWord(await wordFile([]), "images")).toEqual({ markdown: "", images: [], notes: [] });
});
