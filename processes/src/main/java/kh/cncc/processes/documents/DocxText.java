package kh.cncc.processes.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Words in a word processor's file. Khmer counts there as a complex script, with a font, a size and a weight of its own. */
record DocxText(String khmerFont, String latinFont, double size, boolean bold) {

    static DocxText body(double size) {
        return new DocxText("Khmer OS Battambang", "Arial", size, false);
    }

    static DocxText strong(double size) {
        return new DocxText("Khmer OS Battambang", "Arial", size, true);
    }

    /** The letters of titles are heavy by themselves in Khmer. */
    static DocxText title(double size, boolean khmer) {
        return new DocxText("Khmer OS Muol Light", "Arial", size, !khmer);
    }

    void write(XWPFParagraph paragraph, String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
            dress(run);
        }
    }

    void dress(XWPFRun run) {
        run.setBold(bold);
        run.setFontSize(size);
        run.setColor("16233A");
        CTRPr how =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = how.sizeOfRFontsArray() > 0 ? how.getRFontsArray(0) : how.addNewRFonts();
        fonts.setAscii(latinFont);
        fonts.setHAnsi(latinFont);
        fonts.setCs(khmerFont);
        if (bold) {
            how.addNewBCs();
        }
        how.addNewSzCs().setVal(BigInteger.valueOf(Math.round(size * 2)));
        var language = how.addNewLang();
        language.setVal("en-US");
        language.setBidi("km-KH");
    }
}
