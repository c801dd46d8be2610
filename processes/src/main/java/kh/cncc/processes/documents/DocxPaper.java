package kh.cncc.processes.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** A paper for a word processor. */
final class DocxPaper {

    private static final double SIZE = 11;
    /** Of the text between the margins, in twentieths of a point. */
    private static final int WIDTH = 9540;

    private final Paper paper;
    private final XWPFDocument document = new XWPFDocument();

    DocxPaper(Paper paper) {
        this.paper = paper;
    }

    byte[] bytes() {
        try (document) {
            page();
            head();
            paper.blocks().forEach(this::add);
            sign();
            foot();
            properties();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return SameZip.of(out.toByteArray(), paper.issuedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(1240));
        margins.setRight(BigInteger.valueOf(1120));
        margins.setTop(BigInteger.valueOf(1000));
        margins.setBottom(BigInteger.valueOf(1240));
        margins.setFooter(BigInteger.valueOf(600));
    }

    private void head() {
        for (String line : Motto.lines(paper)) {
            paragraph(DocxText.title(12, paper.isKhmer()), line, 0).setAlignment(ParagraphAlignment.CENTER);
        }
        paragraph(DocxText.title(11, paper.isKhmer()), paper.mechanism(), 12);
        paragraph(DocxText.body(SIZE), paper.number(), 0);
        paragraph(DocxText.title(14, paper.isKhmer()), paper.title(), 16).setAlignment(ParagraphAlignment.CENTER);
        if (!paper.subtitle().isBlank()) {
            paragraph(DocxText.strong(SIZE), paper.subtitle(), 2).setAlignment(ParagraphAlignment.CENTER);
        }
        paragraph(DocxText.body(SIZE), "", 0);
    }

    private void add(Paper.Block block) {
        switch (block) {
            case Paper.Heading heading ->
                paragraph(DocxText.strong(11.5), heading.text(), 10).setKeepNext(true);
            case Paper.Prose prose -> prose.paragraphs().forEach(text -> paragraph(DocxText.body(SIZE), text, 3));
            case Paper.Items items -> items.items().forEach(this::item);
            case Paper.Facts facts ->
                table(
                        List.of(3, 7),
                        false,
                        facts.facts().stream()
                                .map(fact -> List.of(fact.name(), fact.value()))
                                .toList(),
                        true);
            case Paper.Rows rows -> rows(rows);
            case Paper.Notice notice -> notice(notice);
        }
    }

    private void item(String text) {
        XWPFParagraph line = paragraph(DocxText.body(SIZE), "–  " + text, 2);
        line.setIndentationLeft(360);
        line.setIndentationHanging(260);
    }

    private void rows(Paper.Rows rows) {
        XWPFTable table = table(
                rows.widths(),
                true,
                Stream.concat(Stream.of(rows.head()), rows.rows().stream()).toList(),
                false);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.getTableCells().forEach(cell -> cell.setColor("EEF1F6"));
        table.getRows().forEach(row -> row.setCantSplitRow(true));
    }

    private void notice(Paper.Notice notice) {
        XWPFTable table = table(List.of(1), true, List.of(List.of(notice.text())), true);
        table.getRow(0).getCell(0).setColor("EEF1F6");
    }

    private XWPFTable table(List<Integer> widths, boolean lined, List<List<String>> rows, boolean firstStrong) {
        XWPFTable table = document.createTable(rows.size(), widths.size());
        table.setWidth(WIDTH);
        table.setTableAlignment(TableRowAlign.LEFT);
        if (!lined) {
            table.removeBorders();
        }
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < widths.size(); c++) {
                XWPFTableCell cell = table.getRow(r).getCell(c);
                cell.setWidth(String.valueOf(WIDTH * widths.get(c) / all));
                boolean strong = firstStrong ? c == 0 : r == 0;
                fill(
                        cell,
                        strong ? DocxText.strong(10) : DocxText.body(10),
                        rows.get(r).get(c));
            }
        }
        paragraph(DocxText.body(4), "", 0);
        return table;
    }

    private void fill(XWPFTableCell cell, DocxText how, String text) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(40);
        how.write(paragraph, text);
    }

    private void sign() {
        Paper.Signature signature = paper.signature();
        if (signature == null) {
            return;
        }
        signed(DocxText.body(SIZE), signature.placeAndDate(), 18);
        if (!signature.acting().isBlank()) {
            signed(DocxText.body(SIZE), signature.acting(), 0);
        }
        signed(DocxText.title(11, paper.isKhmer()), signature.seat(), 2);
        XWPFParagraph name = signed(DocxText.strong(SIZE), signature.name(), 60);
        name.setKeepNext(false);
    }

    private XWPFParagraph signed(DocxText how, String text, int before) {
        XWPFParagraph line = paragraph(how, text, before);
        line.setIndentationLeft(WIDTH * 2 / 5);
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setKeepNext(true);
        return line;
    }

    private void foot() {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        DocxText.body(8).write(line, paper.foot() + "   ·   ");
        CTSimpleField page = line.getCTP().addNewFldSimple();
        page.setInstr("PAGE");
        DocxText.body(8).dress(new XWPFRun(page.addNewR(), (IRunBody) line));
    }

    private void properties() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(paper.title() + " " + paper.number());
        core.setCreator(paper.mechanism());
        core.setCreated(Optional.of(Date.from(paper.issuedAt())));
        core.setModified(Optional.of(Date.from(paper.issuedAt())));
    }

    private XWPFParagraph paragraph(DocxText how, String text, int before) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(before * 20);
        paragraph.setSpacingAfter(0);
        how.write(paragraph, text);
        return paragraph;
    }
}
