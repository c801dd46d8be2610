package kh.cncc.processes.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import kh.cncc.engine.time.TimeConfiguration;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A paper as PDF. */
final class PdfPaper {

    private static final float SIZE = 10.5f;

    /** A heading with less room below it than this begins the next page. */
    private static final float LEAST = 120;

    private static final Color INK = new Color(0x16, 0x23, 0x3a);
    private static final Color LINE = new Color(0x9a, 0xa6, 0xb8);
    private static final Color SHADE = new Color(0xee, 0xf1, 0xf6);

    private final Paper paper;
    private final PaperFonts.InOneFile fonts;
    private final KhmerLines lines = new KhmerLines();

    PdfPaper(Paper paper, PaperFonts.InOneFile fonts) {
        this.paper = paper;
        this.fonts = fonts;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 62, 56, 50, 62);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new PageFoot(paper.foot(), body(8)::phrase));
        document.addTitle(paper.title() + " " + paper.number());
        document.addAuthor(paper.mechanism());
        document.open();
        head(document);
        for (Paper.Block block : paper.blocks()) {
            if (block instanceof Paper.Heading && writer.getVerticalPosition(true) < document.bottom() + LEAST) {
                document.newPage();
            }
            add(document, block);
        }
        if (paper.signature() != null) {
            document.add(signature(Objects.requireNonNull(paper.signature())));
        }
        date(writer);
        document.close();
        return out.toByteArray();
    }

    /** A file's dates and its identity follow from the paper, not from the moment it is written. */
    private void date(PdfWriter writer) {
        GregorianCalendar moment = new GregorianCalendar(TimeZone.getTimeZone(TimeConfiguration.ZONE));
        moment.setTimeInMillis(paper.issuedAt().toEpochMilli());
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(moment));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(moment));
        String identity = HexFormat.of().formatHex(Sha256.of(paper.toString()), 0, 16);
        writer.getInfo().put(PdfName.FILEID, new PdfLiteral("[<" + identity + "><" + identity + ">]"));
    }

    private void head(Document document) {
        for (String line : Motto.lines(paper)) {
            document.add(centred(title(12), line, 2));
        }
        document.add(paragraph(title(10.5f), paper.mechanism(), 16));
        document.add(paragraph(body(SIZE), paper.number(), 2));
        document.add(centred(title(14), paper.title(), 18));
        if (!paper.subtitle().isBlank()) {
            document.add(centred(bold(11), paper.subtitle(), 4));
        }
        document.add(paragraph(body(SIZE), " ", 0));
    }

    private void add(Document document, Paper.Block block) {
        switch (block) {
            case Paper.Heading heading -> document.add(paragraph(bold(11), heading.text(), 12));
            case Paper.Prose prose -> prose.paragraphs().forEach(text -> document.add(paragraph(body(SIZE), text, 4)));
            case Paper.Items items -> items.items().forEach(item -> document.add(indented(body(SIZE), "–  " + item)));
            case Paper.Facts facts -> document.add(facts(facts));
            case Paper.Rows rows -> document.add(rows(rows));
            case Paper.Notice notice -> document.add(notice(notice));
        }
    }

    private PdfPTable facts(Paper.Facts facts) {
        PdfPTable table = table(List.of(3, 7));
        table.setSpacingBefore(4);
        for (Paper.Fact fact : facts.facts()) {
            table.addCell(cell(bold(SIZE), fact.name(), Rectangle.NO_BORDER, null));
            table.addCell(cell(body(SIZE), fact.value(), Rectangle.NO_BORDER, null));
        }
        return table;
    }

    private PdfPTable rows(Paper.Rows rows) {
        PdfPTable table = table(rows.widths());
        table.setSpacingBefore(6);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        rows.head().forEach(name -> table.addCell(cell(bold(9.5f), name, Rectangle.BOX, SHADE)));
        rows.rows().forEach(row -> row.forEach(value -> table.addCell(cell(body(9.5f), value, Rectangle.BOX, null))));
        return table;
    }

    private PdfPTable notice(Paper.Notice notice) {
        PdfPTable table = table(List.of(1));
        table.setSpacingBefore(12);
        table.addCell(cell(bold(SIZE), notice.text(), Rectangle.BOX, SHADE));
        return table;
    }

    private PdfPTable signature(Paper.Signature signature) {
        PdfPTable table = table(List.of(2, 3));
        table.setSpacingBefore(20);
        table.setKeepTogether(true);
        table.addCell(cell(body(SIZE), " ", Rectangle.NO_BORDER, null));
        PdfPCell cell = empty(Rectangle.NO_BORDER, null);
        cell.addElement(centred(body(SIZE), signature.placeAndDate(), 0));
        if (!signature.acting().isBlank()) {
            cell.addElement(centred(body(SIZE), signature.acting(), 2));
        }
        cell.addElement(centred(title(10.5f), signature.seat(), 4));
        Paragraph name = centred(bold(SIZE), signature.name(), 0);
        name.setSpacingBefore(56);
        cell.addElement(name);
        table.addCell(cell);
        return table;
    }

    private static PdfPTable table(List<Integer> widths) {
        float[] shares = new float[widths.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = widths.get(i);
        }
        PdfPTable table = new PdfPTable(shares);
        table.setWidthPercentage(100);
        return table;
    }

    private PdfPCell cell(Letters letters, String text, int border, @Nullable Color shade) {
        PdfPCell cell = empty(border, shade);
        text.lines().forEach(line -> cell.addElement(paragraph(letters, line.isBlank() ? " " : line, 0)));
        return cell;
    }

    private static PdfPCell empty(int border, @Nullable Color shade) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(border);
        cell.setBorderColor(LINE);
        cell.setPadding(4);
        cell.setPaddingLeft(border == Rectangle.NO_BORDER ? 0 : 5);
        cell.setPaddingBottom(7);
        if (shade != null) {
            cell.setBackgroundColor(shade);
        }
        return cell;
    }

    private Paragraph centred(Letters letters, String text, float before) {
        Paragraph line = paragraph(letters, text, before);
        line.setAlignment(Element.ALIGN_CENTER);
        return line;
    }

    private Paragraph indented(Letters letters, String text) {
        Paragraph line = paragraph(letters, text, 3);
        line.setIndentationLeft(16);
        line.setFirstLineIndent(-12);
        return line;
    }

    /** Khmer letters stand three deep, so lines need more room; and they are never stretched to a common width. */
    private Paragraph paragraph(Letters letters, String text, float before) {
        Paragraph paragraph = new Paragraph();
        paragraph.add(letters.phrase(text));
        paragraph.setLeading(0, paper.isKhmer() ? 1.75f : 1.45f);
        paragraph.setSpacingBefore(before);
        paragraph.setAlignment(Element.ALIGN_LEFT);
        return paragraph;
    }

    private Letters body(float size) {
        return new Letters(fonts.body(), size, INK, lines);
    }

    private Letters bold(float size) {
        return new Letters(fonts.bold(), size, INK, lines);
    }

    /** Moul, in which Khmer titles are set, has odd Latin letters. */
    private Letters title(float size) {
        return new Letters(paper.isKhmer() ? fonts.title() : fonts.bold(), size, INK, lines);
    }
}
