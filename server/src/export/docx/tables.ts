import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { type LaidTable, styleSheet } from "../../core/index.ts";
import { lineSpacing } from "./paragraphs.ts";
import { childrenOf, type Writing } from "./runs.ts";

/** A table of fixed columns whose first row is a header on every page. */
export function table({ item }: LaidTable, writing: Writing): Table {
  const { padX, padY } = styleSheet.cell;
  const border = { style: BorderStyle.SINGLE, size: 4, color: styleSheet.colours.border };
  return new Table({
    layout: TableLayoutType.FIXED,
    indent: { size: item.left, type: WidthType.DXA },
    width: { size: item.columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: item.columns,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: { top: padY, bottom: padY, left: padX, right: padX, marginUnitType: WidthType.DXA },
    rows: item.rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index === 0,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: item.columns[column] ?? 0, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    style: "TableText",
                    alignment: alignments[item.align[column] ?? "left"],
                    spacing: { before: 0, after: 0, ...lineSpacing(100) },
                    children: childrenOf(cell, writing),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
